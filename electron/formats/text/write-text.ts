import { blockText, metaText } from '../../../shared/report/block-text.ts';
import type { Block, MetaField, Report } from '../../../shared/report/report.ts';

/** A paragraph's indent of two characters, as web editors keep it. */
const INDENT = '\u3000\u3000';

const BEFORE: readonly MetaField[] = ['title', 'addressees'];
const AFTER: readonly MetaField[] = ['signature', 'issueDate'];

/** A heading that runs into its paragraph shares its line. */
function lines(blocks: readonly Block[]): string[] {
  const written: string[] = [];
  let runsOn = false;
  for (const block of blocks) {
    const text = blockText(block);
    if (runsOn && block.type === 'paragraph') written.push(`${written.pop() ?? ''}${text}`);
    else written.push(block.type === 'table' ? text : `${INDENT}${text}`);
    runsOn = block.type === 'heading' && block.runIn === true;
  }
  return written;
}

/**
 * A report's 公开版 as plain text, one paragraph a line, lines ended by a line feed: title, addressees, body, signature
 * and date. Tables are written row by row with tabs between the cells.
 */
export function reportText({ meta, blocks }: Report): string {
  const fields = (names: readonly MetaField[]): string[] => names.map((field) => metaText(meta, field)).filter((text) => text !== '');
  return [...fields(BEFORE), ...lines(blocks.filter((block) => blockText(block).trim() !== '')), ...fields(AFTER)].map((line) => `${line}\n`).join('');
}
