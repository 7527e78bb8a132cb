import { perBlock } from '../../reading/text/block-reading.ts';

/** A range of a block's normal text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A pair of brackets or quotation marks; `start` is the opening mark, `end` the position behind the closing one. */
export interface Enclosure extends Span {
  open: string;
}

/** Where sentences end, and what stands in brackets and quotation marks. */
export interface TextShape {
  sentences: Span[];
  /** Pairs that close within their sentence or passage, in order of their opening marks. */
  enclosures: Enclosure[];
  /** For each character how many pairs of round or square brackets it stands in; the brackets themselves count as inside. */
  depth: Uint8Array;
  /** For each character 1 when it stands in 《》〈〉“”‘’「」『』〔〕: names, quotations, document numbers. */
  named: Uint8Array;
}

const CLOSING: Record<string, string> = {
  '（': '）', '[': ']', '【': '】', '《': '》', '〈': '〉', '“': '”', '‘': '’', '「': '」', '『': '』', '〔': '〕',
};
const OPENING = new Set(Object.keys(CLOSING));
const CLOSERS = new Set(Object.values(CLOSING));
const BRACKETS = new Set(['（', '[', '【']);
const SENTENCE_ENDS = new Set(['。', '！', '？']);
/** An opening mark whose partner is farther away than this is taken for unpaired. In characters. */
const LONGEST_ENCLOSURE = 400;
const MARKS = /[（）[\]【】《》〈〉“”‘’「」『』〔〕。！？]/g;

function pairMarks(text: string): { enclosures: Enclosure[]; ends: number[] } {
  const enclosures: Enclosure[] = [];
  const ends: number[] = [];
  const open: { mark: string; at: number }[] = [];
  MARKS.lastIndex = 0;
  for (let match = MARKS.exec(text); match; match = MARKS.exec(text)) {
    const mark = match[0];
    const at = match.index;
    if (SENTENCE_ENDS.has(mark)) {
      ends.push(at);
    } else if (OPENING.has(mark)) {
      open.push({ mark, at });
    } else if (CLOSERS.has(mark)) {
      for (let index = open.length - 1; index >= 0; index -= 1) {
        const { mark: opener, at: from } = open[index]!;
        if (CLOSING[opener] !== mark) continue;
        if (at - from <= LONGEST_ENCLOSURE) enclosures.push({ start: from, end: at + 1, open: opener });
        open.length = index;
        break;
      }
    }
  }
  enclosures.sort((a, b) => a.start - b.start);
  return { enclosures, ends };
}

/** The shape of a block's normal text. */
export const textShape = perBlock((reading): TextShape => {
  const text = reading.normal.text;
  const { enclosures, ends } = pairMarks(text);
  const depth = new Uint8Array(text.length);
  const named = new Uint8Array(text.length);
  for (const { start, end, open } of enclosures) {
    if (BRACKETS.has(open)) for (let at = start; at < end; at += 1) depth[at]! += 1;
    else named.fill(1, start, end);
  }
  const sentences: Span[] = [];
  let start = 0;
  for (const end of ends) {
    // A full stop inside brackets or a quotation does not end the sentence around it.
    if (depth[end] !== 0 || named[end] === 1) continue;
    sentences.push({ start, end: end + 1 });
    start = end + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return { sentences, enclosures, depth, named };
});

/** The sentences of a block's normal text, in order; together they cover it. */
export const sentencesOf = perBlock((reading): Span[] => textShape(reading).sentences);

const CLAUSE_ENDS = new Set(['，', '；', '：', '。', '！', '？']);

/** The clauses of a block's normal text: what stands between commas, semicolons, colons and full stops outside brackets and quotations. */
export const clausesOf = perBlock((reading): Span[] => {
  const text = reading.normal.text;
  const { depth, named } = textShape(reading);
  const clauses: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!CLAUSE_ENDS.has(text[at]!) || depth[at] !== 0 || named[at] === 1) continue;
    if (at > start) clauses.push({ start, end: at });
    start = at + 1;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
});
