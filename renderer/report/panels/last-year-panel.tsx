import { Empty } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { outlineSections } from '../../../rules/analysis/outline-sections.ts';
import { analyse } from '../../../rules/analysis/analysis.ts';
import type { SectionKind } from '../../../shared/finding/finding.ts';
import { blockText } from '../../../shared/report/block-text.ts';
import type { Block, Report, TableBlock } from '../../../shared/report/report.ts';
import { carriedOver, type EarlierPiece } from './carried-over.ts';
import styles from './panels.module.css';

interface Props {
  /** Null when last year's report is not kept here. */
  earlier: Report | null;
  report: Report;
  /** Kind of the section that is being written; the panel scrolls to its counterpart. */
  kind: SectionKind | null;
}

/** Last year's report beside the text, with what was carried over marked. */
export function LastYearPanel({ earlier, report, kind }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => (earlier ? carriedOver(earlier, report) : null), [earlier, report]);
  const headings = useMemo(() => new Map(earlier ? outlineSections(analyse(earlier)).map((section) => [section.block, section.kind]) : []), [earlier]);

  useEffect(() => {
    if (kind) panel.current?.querySelector(`[data-kind="${kind}"]`)?.scrollIntoView({ block: 'start' });
  }, [kind]);

  if (!earlier || !pieces) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description="报告列表里没有本单位上一年度的报告。导入以后，这里会并排显示，并标出照搬的段落。"
      />
    );
  }
  return (
    <div ref={panel} className={styles['panel']} data-testid="last-year">
      <p className={styles['lead']}>
        {earlier.meta.year ?? '上'} 年度的报告，跟随正在写的一节滚动。<mark>标色</mark>的句子今年原样照搬（年份除外）。
      </p>
      <div className={styles['earlier']}>
        {earlier.blocks.map((block) => (
          <EarlierBlock key={block.id} block={block} kind={headings.get(block.id)} isCurrent={kind !== null && headings.get(block.id) === kind} pieces={pieces.get(block.id) ?? []} />
        ))}
      </div>
    </div>
  );
}

interface BlockProps {
  block: Block;
  /** Of a heading that begins a section. */
  kind: SectionKind | undefined;
  isCurrent: boolean;
  pieces: readonly EarlierPiece[];
}

function EarlierBlock({ block, kind, isCurrent, pieces }: BlockProps) {
  if (block.type === 'table') return <EarlierTable table={block} />;
  if (block.type === 'heading') {
    const text = blockText(block);
    return block.level === 1 ? (
      <h3 className={isCurrent ? styles['current'] : ''} data-kind={kind}>
        {text}
      </h3>
    ) : (
      <h4>{text}</h4>
    );
  }
  return (
    <p>
      {pieces.map(({ start, text, carried }) => (carried ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>))}
    </p>
  );
}

function EarlierTable({ table }: { table: TableBlock }) {
  return (
    <table className={styles['table']}>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.map(({ text }) => text).join('\t')}>
            {row.map(({ text, colSpan, rowSpan }) => (
              <td key={text} colSpan={colSpan} rowSpan={rowSpan}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
