import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useEffect, useRef } from 'react';
import type { Basis, Finding, Severity } from '../../shared/finding/finding.ts';
import { basisName, CERTAINTY_NAMES, isLaw, SEVERITY_NAMES } from '../../shared/finding/finding-names.ts';
import { CERTAINTY_HINTS } from '../wording.ts';
import { Label } from './label.tsx';
import styles from './finding-item.module.css';

const ICONS: Record<Severity, React.ReactNode> = {
  error: <CloseCircleFilled className={styles['error']} aria-label={SEVERITY_NAMES.error} />,
  warning: <ExclamationCircleFilled className={styles['warning']} aria-label={SEVERITY_NAMES.warning} />,
  info: <InfoCircleFilled className={styles['info']} aria-label={SEVERITY_NAMES.info} />,
};

interface Props {
  finding: Finding;
  isActive: boolean;
  onSelect: (finding: Finding) => void;
}

/** One finding; choosing it leads to its place in the text and shows what its bases ask for. The active one stays in view. */
export function FindingItem({ finding, isActive, onSelect }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);

  return (
    <button
      ref={button}
      type="button"
      className={[styles['item'], isActive ? styles['active'] : ''].join(' ')}
      aria-current={isActive}
      data-rule={finding.rule}
      onClick={() => onSelect(finding)}
    >
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
