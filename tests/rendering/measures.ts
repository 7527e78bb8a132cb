import { expect } from 'vitest';
import type { Area } from './ink.ts';
import type { Font, Line, Page, RenderedDocument } from './rendering.ts';

export const PT_PER_MM = 72 / 25.4;

/** 版心 in millimetres: 37 mm and 28 mm from the upper left corner of A4, 156 mm × 225 mm. */
export const TYPE_AREA: Area = { left: 28, right: 184, top: 37, bottom: 262 };
export const PAPER: Area = { left: 0, right: 210, top: 0, bottom: 297 };

/** Points: 156 mm in 28 characters, 225 mm in 22 lines, in whole twips. */
export const CHARACTER = 15.75;
export const LINE = 28.95;
export const LEFT = TYPE_AREA.left * PT_PER_MM;
export const RIGHT = LEFT + 28 * CHARACTER;

/** What `fonts.conf` sets for the faces of the profile. */
export const FACE = { xiaobiaosong: /^NotoSerifCJK/, fangsong: /^LXGWWenKaiMono/, kaiti: /^UKaiCN/, heiti: /^NotoSansCJK/, songti: /^UMingCN/ } as const;

/** The lines of a page inside the type area: all but the page number. */
export function textLines(page: Page): Line[] {
  return page.lines.filter((line) => (line.top + line.bottom) / 2 < TYPE_AREA.bottom * PT_PER_MM);
}

export function pageNumberLine(page: Page): Line {
  const [line, ...others] = page.lines.filter(({ top, bottom }) => (top + bottom) / 2 > TYPE_AREA.bottom * PT_PER_MM);
  expect(others).toEqual([]);
  return line!;
}

export function lineStarting(document: RenderedDocument, text: string): Line {
  const found = document.pages.flatMap((page) => page.lines).find((line) => line.text.startsWith(text));
  if (!found) throw new Error(`no line starts with ${text}`);
  return found;
}

/** The fonts of a text that stands somewhere in a document; a text in one face may be cut into many fragments. */
export function fontsOf(document: RenderedDocument, text: string): Font[] {
  const characters = document.pages.flatMap((page) => page.fragments.flatMap(({ text: fragment, font }) => Array.from(fragment.replaceAll(/\s/g, ''), (character) => ({ character, font }))));
  const start = characters.map(({ character }) => character).join('').indexOf(text);
  return start < 0 ? [] : [...new Set(characters.slice(start, start + text.length).map(({ font }) => font))];
}

export function middle(line: { left: number; right: number }): number {
  return (line.left + line.right) / 2;
}

export function height(line: Line): number {
  return (line.top + line.bottom) / 2;
}
