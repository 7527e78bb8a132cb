import { columnSpans } from './column-spans.ts';
import type { Transcript } from './transcript.ts';

/** A table row as the mark at its end describes it. */
export interface RowLayout {
  /** Positions of the cells' edges in twips, one more than cells; empty when they are not known. */
  edges: number[];
  cells: { merge: 'start' | 'continue' | null; mergesLeft: boolean }[];
  isHeader: boolean;
}

/** What a paragraph says of the tables around it. */
export interface TreeParagraph {
  /** 0 outside tables. */
  tableDepth: number;
  endsCell: boolean;
  /** The row that ends with this paragraph, which is none of its text. */
  endsRow: RowLayout | null;
}

interface TreeTable<P> {
  rows: { cells: TreeNode<P>[][]; layout: RowLayout }[];
}

export type TreeNode<P> = { paragraph: P } | TreeTable<P>;

interface OpenTable<P> {
  table: TreeTable<P>;
  cells: TreeNode<P>[][];
  cell: TreeNode<P>[];
}

const NO_LAYOUT: RowLayout = { edges: [], cells: [], isHeader: false };

/**
 * Puts paragraphs into the tables they say they are in, as the binary Word format and RTF do it: a paragraph names its
 * depth, marks end cells, and a mark at the end of the row describes it ([MS-DOC] 2.4.3).
 */
export function paragraphTree<P extends TreeParagraph>(paragraphs: readonly P[]): TreeNode<P>[] {
  const body: TreeNode<P>[] = [];
  const open: OpenTable<P>[] = [];
  for (const paragraph of paragraphs) {
    while (open.length > paragraph.tableDepth) closeTable(open);
    while (open.length < paragraph.tableDepth) {
      const table: TreeTable<P> = { rows: [] };
      (open.at(-1)?.cell ?? body).push(table);
      open.push({ table, cells: [], cell: [] });
    }
    const top = open.at(-1);
    if (!top) body.push({ paragraph });
    else if (paragraph.endsRow) closeRow(top, paragraph.endsRow);
    else addToCell(top, paragraph);
  }
  while (open.length > 0) closeTable(open);
  return body;
}

function addToCell<P extends TreeParagraph>(top: OpenTable<P>, paragraph: P): void {
  top.cell.push({ paragraph });
  if (!paragraph.endsCell) return;
  top.cells.push(top.cell);
  top.cell = [];
}

function closeRow<P>(top: OpenTable<P>, layout: RowLayout): void {
  if (top.cell.length > 0) top.cells.push(top.cell);
  if (top.cells.length > 0) top.table.rows.push({ cells: top.cells, layout });
  top.cells = [];
  top.cell = [];
}

/** A row whose end is missing keeps its text. */
function closeTable<P>(open: OpenTable<P>[]): void {
  const top = open.pop();
  if (top) closeRow(top, NO_LAYOUT);
}

/** Writes a tree down; `writeParagraph` opens and closes the paragraph. */
export function writeTree<P>(transcript: Transcript, nodes: readonly TreeNode<P>[], writeParagraph: (paragraph: P) => void): void {
  for (const node of nodes) {
    if ('paragraph' in node) writeParagraph(node.paragraph);
    else writeTable(transcript, node, writeParagraph);
  }
}

function writeTable<P>(transcript: Transcript, { rows }: TreeTable<P>, writeParagraph: (paragraph: P) => void): void {
  const spans = columnSpans(rows.map(({ layout }) => layout.edges));
  transcript.openTable();
  for (const [rowIndex, { cells, layout }] of rows.entries()) {
    transcript.openRow(layout.isHeader);
    for (const [index, nodes] of cells.entries()) {
      const { merge, mergesLeft } = layout.cells[index] ?? { merge: null, mergesLeft: false };
      transcript.openCell({ colSpan: spans[rowIndex]?.[index] ?? 1, ...(merge ? { merge } : {}), mergesLeft });
      writeTree(transcript, nodes, writeParagraph);
      transcript.closeCell();
    }
    transcript.closeRow();
  }
  transcript.closeTable();
}
