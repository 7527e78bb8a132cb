import { Paragraph } from 'docx';
import { headingOrdinals } from '../../../../shared/report/heading-ordinals.ts';
import type { Block, HeadingBlock, ListItemBlock, ParagraphBlock } from '../../../../shared/report/report.ts';
import { parseOrdinal } from '../../../../shared/text/ordinals.ts';
import type { PageGrid } from '../../profiles/grid.ts';
import type { Profile } from '../../profiles/profile.ts';
import { trimmedStretch, type Comments, type Stretch } from './comments.ts';
import type { PageElement } from './page.ts';
import { CHARACTER_STYLES, HEADING_STYLES, LIST_ITEM_STYLES, RUN_IN_HEADING_STYLES, RUN_IN_ORDINAL_STYLES, STYLES } from './style-names.ts';
import { reportTable } from './table.ts';
import { gapParagraph } from './text-runs.ts';
import { isShown } from './written-parts.ts';

/** The property that keeps a paragraph on the page of the next one; not written at all when it does not. */
function keep(withNext: boolean): { keepNext?: true } {
  return withNext ? { keepNext: true } : {};
}

/** A heading's ordinal, counted anew, and its text. */
function headingStretches(heading: HeadingBlock, ordinal: string): Stretch[] {
  const written = heading.ordinal.length;
  return [{ text: ordinal, start: 0, end: written, format: { style: CHARACTER_STYLES.ordinal.id } }, trimmedStretch(heading.text, written)];
}

function headingParagraph(heading: HeadingBlock, ordinal: string, comments: Comments): Paragraph {
  return new Paragraph({ style: HEADING_STYLES[heading.level - 1]!.id, children: comments.runs(heading.id, headingStretches(heading, ordinal)) });
}

/** A heading and the text that goes on behind it, as one paragraph: “（一）加强领导。我局……”. */
function runInParagraph(heading: HeadingBlock, ordinal: string, paragraph: ParagraphBlock, keepNext: boolean, comments: Comments): Paragraph {
  const lead = heading.text.trimStart();
  const end = heading.ordinal.length + heading.text.length;
  const text = paragraph.text.trimEnd();
  return new Paragraph({
    style: STYLES.body.id,
    ...keep(keepNext),
    children: [
      ...comments.runs(heading.id, [
        { text: ordinal, start: 0, end: heading.ordinal.length, format: { style: RUN_IN_ORDINAL_STYLES[heading.level - 1]!.id } },
        { text: lead, start: end - lead.length, end, format: { style: RUN_IN_HEADING_STYLES[heading.level - 1]!.id } },
      ]),
      ...comments.runs(paragraph.id, [{ text, start: 0, end: text.length }]),
    ],
  });
}

/** Whether a reader would take a paragraph for a heading or list item; a style then says that it is none. */
function beginsLikeHeading(text: string): boolean {
  return (parseOrdinal(text)?.level ?? null) !== null;
}

function listItemParagraph(item: ListItemBlock, keepNext: boolean, comments: Comments): Paragraph {
  return new Paragraph({
    style: LIST_ITEM_STYLES[item.depth]!.id,
    ...keep(keepNext),
    children: comments.runs(item.id, [
      { text: item.ordinal, start: 0, end: item.ordinal.length, format: { style: CHARACTER_STYLES.ordinal.id } },
      trimmedStretch(item.text, item.ordinal.length),
    ]),
  });
}

/**
 * Sets the blocks of a report. Space around a paragraph is left out, since the styles indent; blocks that show nothing
 * are left out too.
 * @param closes whether something follows that the last paragraph must stay with (署名 never stands alone on a page)
 */
export function bodyElements(blocks: readonly Block[], profile: Profile, grid: PageGrid, closes: boolean, comments: Comments): PageElement[] {
  const shown = blocks.filter(isShown);
  const ordinals = headingOrdinals(shown);
  const elements: PageElement[] = [];
  const add = (element: Paragraph): void => {
    elements.push({ element, landscape: false });
  };
  for (let index = 0; index < shown.length; index += 1) {
    const block = shown[index]!;
    const next = shown[index + 1];
    const keepNext = closes && index === shown.length - 1;
    switch (block.type) {
      case 'heading':
        if (block.runIn && next?.type === 'paragraph') {
          add(runInParagraph(block, ordinals.get(block.id)!, next, closes && index === shown.length - 2, comments));
          index += 1;
        } else {
          add(headingParagraph(block, ordinals.get(block.id)!, comments));
        }
        break;
      case 'paragraph':
        add(new Paragraph({ style: (beginsLikeHeading(block.text.trim()) ? STYLES.plain : STYLES.body).id, ...keep(keepNext), children: comments.runs(block.id, [trimmedStretch(block.text)]) }));
        break;
      case 'listItem':
        add(listItemParagraph(block, keepNext, comments));
        break;
      case 'table': {
        const table = reportTable(block, profile, grid, comments);
        elements.push(table);
        if (next === undefined || next.type === 'table') elements.push({ element: gapParagraph(), landscape: table.landscape });
        break;
      }
    }
  }
  return elements;
}
