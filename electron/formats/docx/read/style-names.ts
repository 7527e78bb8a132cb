import type { HeadingLevel } from '../../../../shared/report/report.ts';
import { headingLevelAt } from '../../heading-level.ts';

/**
 * Built-in styles have fixed English names in the file whatever the language of the program; ids follow the language.
 * Some converters write Chinese names, and office templates define their own.
 */
const HEADING_NAME = /^(?:heading|标题) ?([1-9])$/i;
const HEADING_ID = /^heading([1-9])$/i;
const LEVEL_HEADING_NAME = /^(?:公文|正文|报告|文档)?([一二三四1-4])级标题$/;
const TITLE_NAME = /^(?:title|(?:公文|文章|文件|文档|报告)?(?:大|主|总)?标题)$/i;
const CONTENTS_ENTRY_NAME = /^(?:toc|目录) ?[1-9]$/i;
const CONTENTS_TITLE_NAME = /^(?:toc heading|toc 标题|目录标题)$/i;

const LEVEL_CHARACTERS = '一二三四';

/** Heading level that a style's name or id stands for, or null. Levels below the fourth count as the fourth. */
export function headingLevelOfName(name: string, id: string): HeadingLevel | null {
  const digit = (HEADING_NAME.exec(name) ?? HEADING_ID.exec(id) ?? LEVEL_HEADING_NAME.exec(name))?.[1];
  if (digit === undefined) return null;
  const level = LEVEL_CHARACTERS.includes(digit) ? LEVEL_CHARACTERS.indexOf(digit) + 1 : Number(digit);
  return headingLevelAt(level);
}

/** Whether a style is for the title of the document. */
export function isTitleName(name: string, id: string): boolean {
  return TITLE_NAME.test(name) || id === 'Title';
}

/** Whether a style is for the lines of a table of contents. */
export function isContentsEntryName(name: string): boolean {
  return CONTENTS_ENTRY_NAME.test(name);
}

/** Whether a style is for the heading above a table of contents. */
export function isContentsTitleName(name: string): boolean {
  return CONTENTS_TITLE_NAME.test(name);
}
