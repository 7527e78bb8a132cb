import { AlignmentType, Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx';
import type { TableBlock } from '../../../../shared/report/report.ts';
import { landscapeGrid, type PageGrid } from '../../profiles/grid.ts';
import type { Profile } from '../../profiles/profile.ts';
import { millimetresToTwips, pointsToHalfPoints, pointsToTwips } from '../../profiles/units.ts';
import { trimmedStretch, type Comments } from './comments.ts';
import { columnWidths, isFigure } from './column-widths.ts';
import type { PageElement } from './page.ts';
import { STYLES, TABLE_STYLES } from './style-names.ts';
import { layOutTable, type PlacedCell, type TableLayout } from './table-layout.ts';

/** Rows with longer cells than this may break across pages; a row that may not would leave most of a page empty. */
const MAX_UNBROKEN_CHARACTERS = 200;

/** Columns that count the rows are centred though they hold figures. */
const ROW_NUMBER_HEADING = '序号';

interface CellFormat {
  sizePt: number;
  linePt: number;
  header: boolean;
  /** A row that names those below it stays with the first of them. */
  names: boolean;
  centred: boolean;
  width: number;
}

function cellParagraph(cell: PlacedCell, format: CellFormat, children: ParagraphChild[]): Paragraph {
  const size = pointsToHalfPoints(format.sizePt);
  const alignment = format.centred ? AlignmentType.CENTER : isFigure(cell.text) ? AlignmentType.RIGHT : undefined;
  return new Paragraph({
    style: (format.header ? STYLES.tableHeader : STYLES.tableText).id,
    spacing: { line: pointsToTwips(format.linePt), lineRule: 'exact' },
    ...(format.names ? { keepNext: true } : {}),
    ...(format.header || alignment === undefined ? {} : { alignment }),
    run: { size },
    children,
  });
}

function tableCell(cell: PlacedCell, format: CellFormat, children: ParagraphChild[]): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: format.width, type: WidthType.DXA },
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.merge === 'none' ? {} : { verticalMerge: cell.merge === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    children: [cellParagraph(cell, format, children)],
  });
}

/** How a table is set: on a landscape page where an upright one would ask for type too small to read. */
export interface TableMeasures {
  layout: TableLayout;
  landscape: boolean;
  /** Of the whole table and of its columns, in twips. */
  width: number;
  widths: number[];
  sizePt: number;
}

/** Works out how a table is set. */
export function tableMeasures(table: TableBlock, profile: Profile, grid: PageGrid): TableMeasures {
  const layout = layOutTable(table);
  const { sizesPt, cellPaddingMm, landscapeBelowPt } = profile.table;
  const padding = millimetresToTwips(cellPaddingMm);
  const asUpright = columnWidths(layout, grid.typeAreaWidth, padding, sizesPt);
  if (asUpright.fits && asUpright.sizePt >= landscapeBelowPt) {
    return { layout, landscape: false, width: grid.typeAreaWidth, widths: asUpright.widths, sizePt: asUpright.sizePt };
  }
  const width = landscapeGrid(profile).typeAreaWidth;
  const { widths, sizePt } = columnWidths(layout, width, padding, sizesPt);
  return { layout, landscape: true, width, widths, sizePt };
}

/** Sets a table over the width of the type area: 表头 repeated on every page, columns by content, figures flush right. */
export function reportTable(table: TableBlock, profile: Profile, grid: PageGrid, comments: Comments): PageElement {
  const { layout, landscape, width: tableWidth, widths, sizePt } = tableMeasures(table, profile, grid);
  const { lineHeight } = profile.table;
  // A table of nothing but 表头 would repeat itself.
  const headerRows = Math.min(table.headerRows, layout.rows.length - 1);
  const counting = new Set(layout.rows.slice(0, headerRows).flatMap((row) => row.filter((cell) => cell.text.trim() === ROW_NUMBER_HEADING).map((cell) => cell.column)));
  const format = { size: pointsToHalfPoints(sizePt) };
  const last = layout.rows.at(-1)?.at(-1);
  const cellRuns = (cell: PlacedCell): ParagraphChild[] =>
    comments.runs(table.id, [trimmedStretch(cell.text, cell.start, format)], cell === last ? Infinity : cell.start + cell.text.length);
  const element = new Table({
    style: TABLE_STYLES.report.id,
    layout: TableLayoutType.FIXED,
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: layout.rows.map((row, index) => new TableRow({
      ...(index < headerRows ? { tableHeader: true } : {}),
      ...(row.every((cell) => cell.text.length <= MAX_UNBROKEN_CHARACTERS) ? { cantSplit: true } : {}),
      children: row.map((cell) => tableCell(cell, {
        sizePt,
        linePt: sizePt * lineHeight,
        header: index < headerRows,
        names: row.length === 1 && layout.columns > 1,
        centred: counting.has(cell.column) && isFigure(cell.text),
        width: widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, width) => sum + width, 0),
      }, cellRuns(cell))),
    })),
  });
  return { element, landscape };
}
