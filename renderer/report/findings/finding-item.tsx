import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useEffect, useRef } from 'react';
import type { Basis, Edit, Finding, Severity } from '../../../shared/finding/finding.ts';
import { basisName, CERTAINTY_NAMES, isLaw, SEVERITY_NAMES } from '../../../shared/finding/finding-names.ts';
import { CERTAINTY_HINTS } from '../../wording.ts';
import { Label } from '../label.tsx';
import styles from './finding-item.module.css';

const ICONS: Record<Severity, React.ReactNode> = {
  error: <CloseCircleFilled className={styles['error']} aria-label={SEVERITY_NAMES.error} />,
  warning: <ExclamationCircleFilled className={styles['warning']} aria-label={SEVERITY_NAMES.warning} />,
  info: <InfoCircleFilled className={styles['info']} aria-label={SEVERITY_NAMES.info} />,
};

/** What can be done about a finding. */
export interface FindingActions {
  select: (finding: Finding) => void;
  apply: (edits: readonly Edit[]) => void;
  /** Applies the fixes of all findings of the rule. */
  applyAll: (rule: string) => void;
  ignore: (finding: Finding) => void;
}

interface Props {
  finding: Finding;
  isActive: boolean;
  /** Findings of the same rule that can be fixed the same way, this one included. */
  fixable: number;
  actions: FindingActions;
}

/** One finding; choosing it leads to its place in the text and shows what its bases ask for and what can be done. */
export function FindingItem({ finding, isActive, fixable, actions }: Props) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const { fix, suggestions } = finding;

  return (
    <li ref={item} className={[styles['item'], isActive ? styles['active'] : ''].join(' ')}>
      <button type="button" className={styles['choose']} aria-current={isActive} data-rule={finding.rule} onClick={() => actions.select(finding)}>
        {ICONS[finding.severity]}
        <span className={styles['body']}>
          <span className={styles['message']}>{finding.message}</span>
          {finding.quote && <q className={styles['quote']}>{finding.quote}</q>}
          <span className={styles['advice']}>{finding.advice}</span>
          {finding.basis.map((basis) => (
            <BasisLine key={basis.document + basis.article} basis={basis} isOpen={isActive} />
          ))}
        </span>
      </button>
      {isActive && (
        <div className={styles['actions']}>
          {fix && (
            <Button size="small" type="primary" onClick={() => actions.apply(fix.edits)}>
              {fix.title}
            </Button>
          )}
          {fix && fixable > 1 && (
            <Button size="small" onClick={() => actions.applyAll(finding.rule)}>
              同类 {fixable} 处全部改正
            </Button>
          )}
          {suggestions?.map(({ title, edits }) => (
            <Button key={title} size="small" onClick={() => actions.apply(edits)}>
              {title}
            </Button>
          ))}
          <Button size="small" onClick={() => actions.ignore(finding)}>
            忽略…
          </Button>
        </div>
      )}
    </li>
  );
}

/** A basis with how certain it is; custom is never shown as law. */
function BasisLine({ basis, isOpen }: { basis: Basis; isOpen: boolean }) {
  const law = isLaw(basis);
  return (
    <span className={styles['basis']}>
      依据：{basisName(basis)}{' '}
      <Tooltip title={law ? CERTAINTY_HINTS[basis.verified] : '没有条文要求，供参考。'}>
        <Label color={law && basis.verified === 'yes' ? 'green' : 'gold'} className={styles['certainty'] ?? ''}>
          {law ? CERTAINTY_NAMES[basis.verified] : '不是规定'}
        </Label>
      </Tooltip>
      {isOpen && <span className={styles['summary']}>{basis.summary}</span>}
    </span>
  );
}
