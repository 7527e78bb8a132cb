import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useEffect, useRef } from 'react';
import type { Basis, Finding, Severity } from '../../shared/finding/finding.ts';
import { CERTAINTY_HINTS, CERTAINTY_NAMES, SEVERITY_NAMES } from '../wording.ts';
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

/** What bases call custom: what is usual, asked for by no provision. */
const CUSTOM = '惯例';

/** A basis with how certain it is; custom is never shown as law. */
function BasisLine({ basis, isOpen }: { basis: Basis; isOpen: boolean }) {
  const isCustom = basis.document === CUSTOM;
  const isSettled = basis.verified === 'yes' && !isCustom;
  return (
    <span className={styles['basis']}>
      依据：{basis.document}
      {basis.article}
      <Tooltip title={isCustom ? '通行的写法，没有条文要求。' : CERTAINTY_HINTS[basis.verified]}>
        <Label color={isSettled ? 'green' : 'gold'} className={styles['certainty'] ?? ''}>
          {isCustom ? '不是规定' : CERTAINTY_NAMES[basis.verified]}
        </Label>
      </Tooltip>
      {isOpen && <span className={styles['summary']}>{basis.summary}</span>}
    </span>
  );
}
