import { Paragraph, type Table } from 'docx';
import { blockText } from '../../../../shared/report/block-text.ts';
import { headingOrdinals } from '../../../../shared/report/heading-ordinals.ts';
import type { Block, HeadingBlock, ListItemBlock, ParagraphBlock } from '../../../../shared/report/report.ts';
import type { PageGrid } from '../../profiles/grid.ts';
import type { Profile } from '../../profiles/profile.ts';
import { CHARACTER_STYLES, HEADING_STYLES, LIST_ITEM_STYLES, RUN_IN_HEADING_STYLES, STYLES } from './style-names.ts';
import { reportTable } from './table.ts';
import { gapParagraph, isBlank, textRuns } from './text-runs.ts';

/** The property that keeps a paragraph on the page of the next one; not written at all when it does not. */
function keep(withNext: boolean): { keepNext?: true } {
  return withNext ? { keepNext: true } : {};
}

function headingParagraph(heading: HeadingBlock, ordinal: string): Paragraph {
  return new Paragraph({ style: HEADING_STYLES[heading.level - 1]!.id, children: textRuns(ordinal + heading.text.trim()) });
}

/** A heading and the text that goes on behind it, as one paragraph: “（一）加强领导。我局……”. */
function runInParagraph(heading: HeadingBlock, ordinal: string, paragraph: ParagraphBlock, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: STYLES.body.id,
    ...keep(keepNext),
    children: [
      ...textRuns(ordinal + heading.text.trimStart(), { style: RUN_IN_HEADING_STYLES[heading.level - 1]!.id }),
      ...textRuns(paragraph.text.trimEnd()),
    ],
  });
}

function listItemParagraph(item: ListItemBlock, keepNext: boolean): Paragraph {
  return new Paragraph({
    style: LIST_ITEM_STYLES[item.depth]!.id,
    ...keep(keepNext),
    children: [...textRuns(item.ordinal, { style: CHARACTER_STYLES.ordinal.id }), ...textRuns(item.text.trim())],
  });
}

/**
 * Sets the blocks of a report. Space around a paragraph is left out, since the styles indent; blocks that show nothing
 * are left out too.
 * @param closes whether something follows that the last paragraph must stay with (署名 never stands alone on a page)
 */
export function bodyElements(blocks: readonly Block[], profile: Profile, grid: PageGrid, closes: boolean): (Paragraph | Table)[] {
  const shown = blocks.filter((block) => !isBlank(block.type === 'heading' ? block.text : blockText(block)));
  const ordinals = headingOrdinals(shown);
  const elements: (Paragraph | Table)[] = [];
  for (let index = 0; index < shown.length; index += 1) {
    const block = shown[index]!;
    const next = shown[index + 1];
    const keepNext = closes && index === shown.length - 1;
    switch (block.type) {
      case 'heading':
        if (block.runIn && next?.type === 'paragraph') {
          elements.push(runInParagraph(block, ordinals.get(block.id)!, next, closes && index === shown.length - 2));
          index += 1;
        } else {
          elements.push(headingParagraph(block, ordinals.get(block.id)!));
        }
        break;
      case 'paragraph':
        elements.push(new Paragraph({ style: STYLES.body.id, ...keep(keepNext), children: textRuns(block.text.trim()) }));
        break;
      case 'listItem':
        elements.push(listItemParagraph(block, keepNext));
        break;
      case 'table':
        elements.push(reportTable(block, profile, grid));
        if (next === undefined || next.type === 'table') elements.push(gapParagraph());
        break;
    }
  }
  return elements;
}
