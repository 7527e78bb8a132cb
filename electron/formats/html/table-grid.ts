import { LIMITS } from '../../../shared/report/report.ts';

/** A cell that covers columns from rows above. */
interface Covering {
  rowsLeft: number;
  colSpan: number;
}

/** Which columns of a table row are covered by cells of rows above (HTML 4.9.12). */
export class TableGrid {
  readonly #covering = new Map<number, Covering>();
  #column = 0;

  beginRow(): void {
    this.#column = 0;
  }

  /** Column spans of the covered cells in front of the next cell, to be written as going on from above. */
  coveredBeforeNext(): number[] {
    const spans: number[] = [];
    for (let cell = this.#take(); cell; cell = this.#take()) spans.push(cell.colSpan);
    return spans;
  }

  /** Column spans of the covered cells behind the last cell of the row. */
  coveredAtEnd(): number[] {
    const columns = [...this.#covering.keys()].filter((column) => column >= this.#column).sort((a, b) => a - b);
    return columns.flatMap((column) => {
      this.#column = Math.max(this.#column, column);
      const cell = this.#take();
      return cell ? [cell.colSpan] : [];
    });
  }

  addCell(colSpan: number, rowSpan: number): void {
    if (rowSpan > 1) this.#covering.set(this.#column, { rowsLeft: rowSpan - 1, colSpan });
    this.#column += colSpan;
  }

  #take(): Covering | null {
    const covering = this.#covering.get(this.#column);
    if (!covering) return null;
    covering.rowsLeft--;
    if (covering.rowsLeft === 0) this.#covering.delete(this.#column);
    this.#column += covering.colSpan;
    return covering;
  }
}

/** A span attribute: at least 1, at most what a report's table may have. */
export function spanOf(value: string | undefined, kind: 'columns' | 'rows'): number {
  const span = value !== undefined && /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : 1;
  return Math.min(Math.max(1, span), kind === 'columns' ? LIMITS.tableColumns : LIMITS.tableRows);
}
