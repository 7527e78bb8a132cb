import type { DocumentText } from './piece-table.ts';
import { plcAt, type WordBinary } from './word-binary.ts';

/** A stretch of the document's characters. */
export interface CharacterRange {
  start: number;
  end: number;
}

/** Bytes of an anchor ([MS-DOC] 2.9.253 Spa) and of a text box (2.9.103 FTXBXS). */
const ANCHOR_SIZE = 26;
const TEXT_BOX_SIZE = 22;
const SHAPE_OF_TEXT_BOX = 14;

/**
 * The text boxes of the body by the position of the character they are anchored at.
 * @param storyStart where the story of the text boxes begins
 */
export function textBoxes(word: WordBinary, { text }: DocumentText, storyStart: number): Map<number, CharacterRange> {
  const { table } = word;
  const byShape = new Map<number, CharacterRange>();
  const boxes = plcAt(table, word.stretch('textBoxes'), TEXT_BOX_SIZE);
  for (let index = 0; index < boxes.count; index++) {
    const range = { start: storyStart + boxes.position(index), end: storyStart + boxes.position(index + 1) };
    if (range.start < range.end && range.end <= text.length) byShape.set(table.getUint32(boxes.dataAt(index) + SHAPE_OF_TEXT_BOX, true), range);
  }
  const found = new Map<number, CharacterRange>();
  const anchors = plcAt(table, word.stretch('shapeAnchors'), ANCHOR_SIZE);
  for (let index = 0; index < anchors.count; index++) {
    const shape = table.getUint32(anchors.dataAt(index), true);
    const range = byShape.get(shape);
    if (!range) continue;
    found.set(anchors.position(index), range);
    // A second anchor of the same box would show its text twice, or itself without end.
    byShape.delete(shape);
  }
  return found;
}
