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

/** Where sentences end, and what stands in brackets and quotation marks. The arrays may be shared between texts: read only. */
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
const BRACKETS = new Set(['（', '[', '【']);
const SENTENCE_ENDS = '。！？';
/** An opening mark whose partner is farther away than this is taken for unpaired. In characters. */
const LONGEST_ENCLOSURE = 400;
/** What a UTF-16 unit is to the shape of a text: nothing, the end of a sentence, an opening or a closing mark. */
const END = 1;
const OPEN = 2;
const CLOSE = 3;
const ROLES = new Uint8Array(0x10000);
for (const end of SENTENCE_ENDS) ROLES[end.charCodeAt(0)] = END;
for (const [open, close] of Object.entries(CLOSING)) {
  ROLES[open.charCodeAt(0)] = OPEN;
  ROLES[close.charCodeAt(0)] = CLOSE;
}
/** For texts without brackets or quotations; grows with the longest text. */
let zeros = new Uint8Array(4096);

function noneOf(length: number): Uint8Array {
  if (length > zeros.length) zeros = new Uint8Array(2 ** Math.ceil(Math.log2(length)));
  return zeros.subarray(0, length);
}

function pairMarks(text: string): { enclosures: Enclosure[]; ends: number[] } {
  const enclosures: Enclosure[] = [];
  const ends: number[] = [];
  const open: { mark: string; at: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const role = ROLES[text.charCodeAt(at)]!;
    if (role === 0) continue;
    const mark = text[at]!;
    if (role === END) {
      ends.push(at);
    } else if (role === OPEN) {
      open.push({ mark, at });
    } else {
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
  const bracketed = enclosures.some(({ open }) => BRACKETS.has(open));
  const depth = bracketed ? new Uint8Array(text.length) : noneOf(text.length);
  const named = enclosures.some(({ open }) => !BRACKETS.has(open)) ? new Uint8Array(text.length) : noneOf(text.length);
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

/** For each UTF-16 unit 1 when it ends a clause. */
const CLAUSE_ENDS = new Uint8Array(0x10000);
for (const mark of '，；：。！？') CLAUSE_ENDS[mark.charCodeAt(0)] = 1;

/** The clauses of a block's normal text: what stands between commas, semicolons, colons and full stops outside brackets and quotations. */
export const clausesOf = perBlock((reading): Span[] => {
  const text = reading.normal.text;
  const { depth, named } = textShape(reading);
  const clauses: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (CLAUSE_ENDS[text.charCodeAt(at)] === 0 || depth[at] !== 0 || named[at] === 1) continue;
    if (at > start) clauses.push({ start, end: at });
    start = at + 1;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
});
