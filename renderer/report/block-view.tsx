import { blockText, CELL_SEPARATOR, metaText, ROW_SEPARATOR } from '../../shared/report/block-text.ts';
import { metaKey } from '../../shared/report/place.ts';
import type { Block, MetaField, ReportMeta, TableBlock } from '../../shared/report/report.ts';
import styles from './document.module.css';

/** What stands where a part is missing that a finding asks for. */
const MISSING: Record<MetaField, string> = {
  title: '（没有标题）',
  documentNumber: '（没有发文字号）',
  addressees: '（没有主送机关）',
  signature: '（没有署名）',
  issueDate: '（没有成文日期）',
  copyTo: '（没有抄送机关）',
};

/** A metadata field in its place on the page; left out when it is empty and nobody misses it. */
export function MetaView({ field, meta, isMissing }: { field: MetaField; meta: ReportMeta; isMissing: boolean }) {
  const text = metaText(meta, field);
  if (!text && !isMissing) return null;
  return (
    <div className={[styles[field], text ? '' : styles['missing']].join(' ')} data-block={metaKey(field)}>
      {text || MISSING[field]}
    </div>
  );
}

/** A block of the body. Every element with `data-block` shows the block's text, and nothing else. */
export function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading':
      return (
        <div role="heading" aria-level={block.level + 1} className={[styles['heading'], styles[`level${block.level}`]].join(' ')} data-block={block.id}>
          {blockText(block)}
        </div>
      );
    case 'paragraph':
    case 'listItem':
      return (
        <p className={styles['paragraph']} data-block={block.id}>
          {blockText(block)}
        </p>
      );
    case 'table':
      return <TableView table={block} />;
  }
}

/** Offsets of all cells in the table's text, row by row. */
function cellStarts(table: TableBlock): number[][] {
  let offset = 0;
  return table.rows.map((row) => {
    const starts = row.map((cell) => {
      const start = offset;
      offset += cell.text.length + CELL_SEPARATOR.length;
      return start;
    });
    // The last cell is closed by the row's separator, not by the cells'.
    offset += ROW_SEPARATOR.length - (row.length > 0 ? CELL_SEPARATOR.length : 0);
    return starts;
  });
}

function TableView({ table }: { table: TableBlock }) {
  const starts = cellStarts(table);
  return (
    <table className={styles['table']} data-block={table.id}>
      <tbody>
        {table.rows.map((row, rowIndex) => (
          <tr key={starts[rowIndex]?.[0] ?? rowIndex}>
            {row.map((cell, column) => {
              const Cell = rowIndex < table.headerRows ? 'th' : 'td';
              const start = starts[rowIndex]?.[column];
              return (
                <Cell key={start} colSpan={cell.colSpan} rowSpan={cell.rowSpan} data-start={start}>
                  {cell.text}
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
