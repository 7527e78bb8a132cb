import {
  OverlapType, Paragraph, RelativeVerticalPosition, Tab, TabStopType, Table, TableAnchorType, TableCell, TableLayoutType, TableRow, TextRun, WidthType,
} from 'docx';
import { metaKey } from '../../../../shared/report/place.ts';
import type { ReportMeta } from '../../../../shared/report/report.ts';
import type { PageGrid } from '../../profiles/grid.ts';
import type { Profile } from '../../profiles/profile.ts';
import { pointsToTwips } from '../../profiles/units.ts';
import type { Comments } from './comments.ts';
import { dateText, fieldStretches, issueDateText, issuingOrgan, shownNames } from './front-matter.ts';
import { lineCount } from './page-estimate.ts';
import { STYLES, TABLE_STYLES } from './style-names.ts';
import { textRuns } from './text-runs.ts';

/** 印发机关 on the left, 印发日期 on the right (7.4.3). */
function printingParagraph(organ: string, date: string, profile: Profile, grid: PageGrid): Paragraph {
  const side = profile.imprint.indentCharacters * pointsToTwips(profile.imprint.sizePt);
  return new Paragraph({
    style: STYLES.printing.id,
    tabStops: [{ type: TabStopType.RIGHT, position: grid.typeAreaWidth - side }],
    children: [...textRuns(organ), ...(date === '' ? [] : [new TextRun({ children: [new Tab()] }), ...textRuns(`${date}印发`)])],
  });
}

/** Height of 版记 on the page, in twips, with a line to spare: it keeps clear of the text. */
export function imprintHeight(meta: ReportMeta, profile: Profile, grid: PageGrid): number {
  const character = pointsToTwips(profile.imprint.sizePt);
  const capacity = (grid.typeAreaWidth - 2 * profile.imprint.indentCharacters * character) / character - 3;
  const copies = shownNames(meta.copyTo).join('，');
  return (2 + (copies === '' ? 0 : lineCount(copies, capacity, 0, false))) * grid.linePitch;
}

/**
 * 版记 (7.4): 抄送 and 印发 between rules at the foot of the last page, the last rule on the lower edge of the type area.
 * It is a floating table, so that it stays at the foot wherever the text ends.
 * @returns null when there is nobody to copy to and no organ to name
 */
export function imprintTable(meta: ReportMeta, profile: Profile, grid: PageGrid, comments: Comments): Table | null {
  const copies = shownNames(meta.copyTo);
  const [organ = issuingOrgan(meta)] = shownNames([meta.printingOrgan ?? '']);
  const date = dateText(meta.printingDate ?? '') || issueDateText(meta);
  const paragraphs: Paragraph[] = [];
  if (copies.length > 0) paragraphs.push(new Paragraph({ style: STYLES.copyTo.id, children: comments.runs(metaKey('copyTo'), fieldStretches(meta, 'copyTo', [`抄送：${copies.join('，')}。`])) }));
  if (organ !== '') paragraphs.push(printingParagraph(organ, date, profile, grid));
  if (paragraphs.length === 0) return null;
  const width = { size: grid.typeAreaWidth, type: WidthType.DXA };
  return new Table({
    style: TABLE_STYLES.imprint.id,
    layout: TableLayoutType.FIXED,
    width,
    columnWidths: [grid.typeAreaWidth],
    float: {
      // From the edge of the page: some word processors float a table as wide as the type area only then.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: grid.margins.left,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      overlap: OverlapType.NEVER,
    },
    rows: paragraphs.map((paragraph) => new TableRow({ cantSplit: true, children: [new TableCell({ width, children: [paragraph] })] })),
  });
}
