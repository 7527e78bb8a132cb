import type { RowLayout } from '../transcript/paragraph-tree.ts';
import type { FormattedRun } from './formatted-runs.ts';
import { type Sprm, sprms } from './sprms.ts';
import type { WordBinary } from './word-binary.ts';

/** The properties of a paragraph that matter for reading; absent means that its style decides. */
export interface ParagraphProperties {
  style: number;
  align?: number;
  outlineLevel?: number;
  /** Number of the list override, from 1; 0 for none. */
  list?: number;
  listLevel?: number;
  /** 0 outside tables. */
  tableDepth: number;
  endsCell: boolean;
  endsRow: boolean;
  framed: boolean;
  row: RowLayout;
}

const P_ISTD = 0x4600;
const P_JC_80 = 0x2403;
const P_JC = 0x2461;
const P_OUTLINE_LEVEL = 0x2640;
const P_ILVL = 0x260a;
const P_ILFO = 0x460b;
const P_IN_TABLE = 0x2416;
const P_TTP = 0x2417;
const P_ITAP = 0x6649;
const P_INNER_CELL = 0x244b;
const P_INNER_TTP = 0x244c;
/** Properties too long for their page are in the data stream. */
const P_HUGE_PAPX = 0x6646;
const P_TABLE_PROPS = 0x646b;
const P_POSITION = 0x261b;
const T_DEF_TABLE = 0xd608;
const T_HEADER = 0x3404;
const T_MERGE = 0x5624;
const T_VERTICAL_MERGE = 0xd62b;

/** Bytes of a cell in a table definition. */
const CELL_SIZE = 20;
/** Word nests tables far less deep. */
const MAX_DEPTH = 40;
/** More list overrides than this do not occur; Word writes 0xf801 where a list was taken away in an old version. */
const MAX_LIST = 0x07fe;

/** Reads what a run of paragraphs says; without one the paragraph has the first style, that of body text. */
export function paragraphProperties({ document, data }: Pick<WordBinary, 'document' | 'data'>, run: FormattedRun | null): ParagraphProperties {
  const properties: ParagraphProperties = {
    style: 0, tableDepth: 0, endsCell: false, endsRow: false, framed: false, row: { edges: [], cells: [], isHeader: false },
  };
  if (!run || run.propertiesEnd < run.propertiesAt + 2) return properties;
  properties.style = document.getUint16(run.propertiesAt, true);
  for (const sprm of sprms(document, run.propertiesAt + 2, run.propertiesEnd)) {
    if ((sprm.code === P_HUGE_PAPX || sprm.code === P_TABLE_PROPS) && data) {
      const at = document.getUint32(sprm.at, true);
      for (const inner of sprms(data, at + 2, at + 2 + data.getUint16(at, true))) apply(properties, data, inner);
    } else {
      apply(properties, document, sprm);
    }
  }
  return properties;
}

/** Takes over one property; also for those of a style. */
export function apply(properties: ParagraphProperties, view: DataView, { code, at, length }: Sprm): void {
  switch (code) {
    case P_ISTD:
      properties.style = view.getUint16(at, true);
      break;
    case P_JC_80:
    case P_JC:
      properties.align = view.getUint8(at);
      break;
    case P_OUTLINE_LEVEL:
      properties.outlineLevel = Math.min(view.getUint8(at), 9);
      break;
    case P_ILVL:
      properties.listLevel = Math.min(view.getUint8(at), 8);
      break;
    case P_ILFO: {
      const list = view.getUint16(at, true);
      properties.list = list > MAX_LIST ? 0 : list;
      break;
    }
    case P_IN_TABLE:
      if (view.getUint8(at) !== 0) properties.tableDepth = Math.max(1, properties.tableDepth);
      break;
    case P_ITAP:
      properties.tableDepth = Math.min(Math.max(0, view.getInt32(at, true)), MAX_DEPTH);
      break;
    case P_TTP:
    case P_INNER_TTP:
      properties.endsRow = view.getUint8(at) !== 0;
      break;
    case P_INNER_CELL:
      properties.endsCell = view.getUint8(at) !== 0;
      break;
    case P_POSITION:
      properties.framed = view.getUint8(at) !== 0;
      break;
    default:
      applyToRow(properties.row, view, { code, at, length });
  }
}

function applyToRow(row: RowLayout, view: DataView, { code, at, length }: Sprm): void {
  switch (code) {
    case T_DEF_TABLE:
      defineRow(row, view, at, at + length);
      break;
    case T_HEADER:
      row.isHeader = view.getUint8(at) !== 0;
      break;
    case T_MERGE:
      for (let cell = view.getUint8(at) + 1; cell < view.getUint8(at + 1); cell++) {
        const merged = row.cells[cell];
        if (merged) merged.mergesLeft = true;
      }
      break;
    case T_VERTICAL_MERGE: {
      const cell = row.cells[view.getUint8(at)];
      if (cell && length >= 2) cell.merge = mergeOf(view.getUint8(at + 1));
      break;
    }
  }
}

/** A definition may name fewer cells than it has edges for; the rest are plain ([MS-DOC] 2.9.319). */
function defineRow(row: RowLayout, view: DataView, start: number, end: number): void {
  const count = view.getUint8(start);
  const cellsAt = start + 1 + (count + 1) * 2;
  if (cellsAt > end) return;
  row.edges = Array.from({ length: count + 1 }, (_, index) => view.getInt16(start + 1 + index * 2, true));
  row.cells = Array.from({ length: count }, (_, index) => {
    const at = cellsAt + index * CELL_SIZE;
    const flags = at + 2 <= end ? view.getUint16(at, true) : 0;
    return { mergesLeft: (flags & 3) === 2 || (flags & 3) === 3, merge: mergeOf((flags >> 5) & 3) };
  });
}

/** 0 none, 1 goes on from the cell above, 3 begins here. */
function mergeOf(value: number): 'start' | 'continue' | null {
  if (value === 0) return null;
  return value === 1 ? 'continue' : 'start';
}
