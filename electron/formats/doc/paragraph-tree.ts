import type { RowProperties } from './paragraph-properties.ts';
import type { DocParagraph } from './doc-paragraphs.ts';

export interface DocRow {
  cells: DocNode[][];
  properties: RowProperties;
}

export interface DocTable {
  rows: DocRow[];
}

export type DocNode = DocParagraph | DocTable;

interface OpenTable {
  table: DocTable;
  cells: DocNode[][];
  cell: DocNode[];
}

const NO_PROPERTIES: RowProperties = { edges: [], cells: [], isHeader: false };

/**
 * Puts paragraphs into the tables they say they are in: each names its depth, marks end cells, and a paragraph without
 * text ends the row and describes it ([MS-DOC] 2.4.3).
 */
export function paragraphTree(paragraphs: readonly DocParagraph[]): DocNode[] {
  const body: DocNode[] = [];
  const open: OpenTable[] = [];

  function close(): void {
    const top = open.pop();
    if (!top) return;
    // A row whose end is missing keeps its text.
    if (top.cell.length > 0) top.cells.push(top.cell);
    if (top.cells.length > 0) top.table.rows.push({ cells: top.cells, properties: NO_PROPERTIES });
  }

  for (const paragraph of paragraphs) {
    const { tableDepth, endsRow, row } = paragraph.properties;
    while (open.length > tableDepth) close();
    while (open.length < tableDepth) {
      const table: DocTable = { rows: [] };
      (open.at(-1)?.cell ?? body).push(table);
      open.push({ table, cells: [], cell: [] });
    }
    const top = open.at(-1);
    if (!top) {
      body.push(paragraph);
    } else if (endsRow) {
      if (top.cell.length > 0) top.cells.push(top.cell);
      top.table.rows.push({ cells: top.cells, properties: row });
      top.cells = [];
      top.cell = [];
    } else {
      top.cell.push(paragraph);
      if (paragraph.endsCell) {
        top.cells.push(top.cell);
        top.cell = [];
      }
    }
  }
  while (open.length > 0) close();
  return body;
}
