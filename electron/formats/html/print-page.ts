import { blockText, metaText } from '../../../shared/report/block-text.ts';
import type { Block, MetaField, Report, TableBlock } from '../../../shared/report/report.ts';
import { nationalProfile } from '../profiles/national.ts';
import type { CopyKind, FaceName, Profile } from '../profiles/profile.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Points in a millimetre. */
const POINTS = 72 / 25.4;

/** Fonts that systems without the standard ones bring along. */
const FALLBACKS: Record<FaceName, string> = {
  xiaobiaosong: 'STZhongsong, "Noto Serif CJK SC", serif',
  fangsong: 'STFangsong, "Noto Serif CJK SC", serif',
  kaiti: 'STKaiti, "LXGW WenKai", "AR PL UKai CN", serif',
  heiti: 'STHeiti, "Noto Sans CJK SC", sans-serif',
  songti: 'STSong, "Noto Serif CJK SC", serif',
};

function family(profile: Profile, face: FaceName): string {
  const { eastAsia, alternatives } = profile.faces[face];
  return [...[eastAsia, ...alternatives].map((name) => `"${name}"`), FALLBACKS[face]].join(', ');
}

/** The profile's page and type as a style sheet. */
function styleSheet(profile: Profile): string {
  const { page, grid, body, title, headings, letterhead, imprint, table } = profile;
  const { marginsMm: margins } = page;
  const line = (page.heightMm - margins.top - margins.bottom) / grid.linesPerPage;
  const character = ((page.widthMm - margins.left - margins.right) / grid.charactersPerLine) * POINTS;
  const levels = headings.map(({ face, sizePt }, index) => `.h${index + 1} { font: ${sizePt}pt/${line}mm ${family(profile, face)}; }`);
  return `
@page { size: ${page.widthMm}mm ${page.heightMm}mm; margin: ${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm; }
body { margin: 0; color: #000; background: #fff; font: ${body.sizePt}pt/${line}mm ${family(profile, body.face)}; letter-spacing: ${character - body.sizePt}pt; overflow-wrap: anywhere; line-break: strict; text-align: justify; }
p { margin: 0; text-indent: ${character * body.indentCharacters}pt; orphans: 1; widows: 1; white-space: pre-wrap; }
${levels.join('\n')}
.h { break-after: avoid; }
.flush { text-indent: 0; }
.title { margin: 0 0 ${line * title.blankLinesAfter}mm; font: ${title.sizePt}pt/${line * 1.25}mm ${family(profile, title.face)}; font-synthesis: none; letter-spacing: 0; text-align: center; text-indent: 0; text-wrap: balance; }
.mark { color: #${letterhead.mark.colour}; font: ${letterhead.mark.maxSizePt * 0.72}pt/1.2 ${family(profile, letterhead.mark.face)}; letter-spacing: 0; text-align: center; text-indent: 0; text-wrap: balance; }
.numbers { display: flex; justify-content: space-between; margin: ${line * letterhead.blankLinesAfterMark}mm ${character}pt 0; padding-bottom: ${letterhead.rule.gapMm}mm; }
.rule { border-top: ${letterhead.rule.weightPt}pt solid #${letterhead.rule.colour}; margin-bottom: ${line * letterhead.blankLinesAfterRule}mm; }
.closing { margin-top: ${line}mm; break-inside: avoid; text-align: right; padding-right: ${character * 2}pt; }
.date { padding-right: ${character * 2}pt; }
.imprint { margin-top: ${line}mm; padding: 0 ${character}pt; border: solid #000; border-width: ${imprint.outerRuleMm}mm 0; font-size: ${imprint.sizePt}pt; break-inside: avoid; }
table { width: 100%; margin: ${line / 3}mm 0; border-collapse: collapse; font: ${table.sizesPt[0] ?? body.sizePt}pt/${table.lineHeight} ${family(profile, table.face)}; letter-spacing: 0; text-align: left; }
th, td { padding: ${table.cellPaddingMm}mm; border: ${table.ruleWeightPt}pt solid #000; }
th { font-family: ${family(profile, table.headerFace)}; font-weight: normal; }
tr { break-inside: avoid; }
`;
}

function rowMarkup(cells: TableBlock['rows'][number], tag: 'th' | 'td'): string {
  return `<tr>${cells.map(({ text, colSpan, rowSpan }) => `<${tag} colspan="${colSpan ?? 1}" rowspan="${rowSpan ?? 1}">${escaped(text)}</${tag}>`).join('')}</tr>`;
}

function tableMarkup({ rows, headerRows }: TableBlock): string {
  const head = rows.slice(0, headerRows).map((cells) => rowMarkup(cells, 'th'));
  return `<table><thead>${head.join('')}</thead><tbody>${rows.slice(headerRows).map((cells) => rowMarkup(cells, 'td')).join('')}</tbody></table>`;
}

/** A run-in heading shares the paragraph that follows it. */
function bodyMarkup(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let lead = '';
  for (const block of blocks) {
    if (block.type === 'table') {
      parts.push(tableMarkup(block));
    } else if (block.type === 'heading' && block.runIn) {
      lead = `<span class="h${block.level}">${escaped(blockText(block))}</span>`;
    } else if (block.type === 'heading') {
      parts.push(`<p class="h h${block.level}">${escaped(blockText(block))}</p>`);
    } else if (blockText(block).trim() !== '' || lead !== '') {
      parts.push(`<p>${lead}${escaped(blockText(block))}</p>`);
      lead = '';
    }
  }
  return parts.join('\n');
}

/** @param markup escaped text; empty text gives no paragraph */
function paragraph(className: string, markup: string): string {
  return markup === '' ? '' : `<p class="${className}">${markup}</p>`;
}

/**
 * A report as a page to be printed, with its style sheet. The style element carries the nonce placeholder that the
 * program's protocol fills in; there is no script, and all text is escaped.
 */
export function printPage({ meta, blocks }: Report, copy: CopyKind, profile: Profile = nationalProfile): string {
  const shape = profile.copies[copy];
  const field = (name: MetaField): string => escaped(metaText(meta, name).trim());
  const organ = escaped(meta.unit || (meta.signature[0] ?? ''));
  const signatories = meta.signatories.length > 0 ? `签发人：${escaped(meta.signatories.join('　'))}` : '';
  const letterhead = shape.letterhead && organ !== ''
    ? `<p class="mark">${organ}${escaped(profile.letterhead.mark.suffix)}</p><div class="numbers"><span>${field('documentNumber')}</span><span>${signatories}</span></div><div class="rule"></div>`
    : '';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${field('title')}</title><style nonce="%NONCE%">${styleSheet(profile)}</style></head>
<body>
${letterhead}
${paragraph('title', field('title'))}
${paragraph('flush', field('addressees'))}
${bodyMarkup(blocks)}
<div class="closing">${paragraph('flush', field('signature'))}${paragraph('flush date', field('issueDate'))}</div>
${shape.imprint && meta.copyTo.length > 0 ? `<div class="imprint">${paragraph('flush', field('copyTo'))}</div>` : ''}
</body></html>`;
}

/** What the print engine puts under each page. */
export const PAGE_NUMBER_TEMPLATE =
  '<div style="width:100%;padding:0 28mm;font:14pt SimSun,\'Noto Serif CJK SC\',serif;text-align:center">— <span class="pageNumber"></span> —</div>';
