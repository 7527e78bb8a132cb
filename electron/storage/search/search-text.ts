/** A word of the index: one Han character, or a run of letters and digits. */
export interface Token {
  /** As indexed, see `plain`. */
  word: string;
  /** Where it stands in the text, UTF-16, end exclusive. */
  start: number;
  end: number;
}

/**
 * Stands between two blocks in the index, so that no find reaches from one into the next. A private-use character: the
 * tokenizer takes it as a word, and no token ever is one.
 */
const BLOCK_BREAK = '\uE000';

const HAN = /\p{Ideographic}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/gu;

/** The block of common Han characters, which have no other form; nearly all of a report. */
const COMMON_HAN = { first: 0x4e00, last: 0x9fff } as const;

/** A character as the index knows it: compatibility forms resolved (①, Ａ, ㎡), without accents, lower case. */
function plain(character: string): string {
  return character.normalize('NFKD').replace(MARK, '').toLowerCase();
}

/**
 * Splits a text into the words of the index. FTS5's unicode61 takes a run of Han characters as one word, so each stands
 * alone here, and a search of any length becomes a phrase. Punctuation and spaces count for nothing: “12 345” is two words,
 * “法治，政府” is four characters in a row.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  /** The Latin word or number that is still growing. */
  let run: Token | null = null;
  let offset = 0;
  for (const character of text) {
    const start = offset;
    offset += character.length;
    const code = character.charCodeAt(0);
    if (code >= COMMON_HAN.first && code <= COMMON_HAN.last) {
      tokens.push({ word: character, start, end: offset });
      run = null;
      continue;
    }
    // A combining mark leaves nothing of itself and parts nothing.
    for (const part of plain(character)) {
      if (HAN.test(part)) {
        tokens.push({ word: part, start, end: offset });
        run = null;
      } else if (!LETTER_OR_DIGIT.test(part)) {
        run = null;
      } else if (run) {
        run.word += part;
        run.end = offset;
      } else {
        run = { word: part, start, end: offset };
        tokens.push(run);
      }
    }
  }
  return tokens;
}

/** What is put into the index for texts that stand in different blocks. */
export function indexedText(texts: readonly string[]): string {
  return texts
    .map((text) => tokenize(text).map((token) => token.word).join(' '))
    .filter((words) => words !== '')
    .join(` ${BLOCK_BREAK} `);
}

/** Words that must stand in a row; the last may be the beginning of a longer one. */
export interface Phrase {
  words: string[];
  openEnded: boolean;
}

/** From this length on an unfinished Latin word or number finds what begins with it; a single digit would find everything. */
const OPEN_FROM = 2;

/** What a query asks for: every part between spaces has to be there. Empty when there is nothing to look for. */
export function readQuery(query: string): Phrase[] {
  return query
    .split(/\s+/u)
    .map((part) => tokenize(part).map((token) => token.word))
    .filter((words) => words.length > 0)
    .map((words) => {
      const last = words.at(-1) ?? '';
      return { words, openEnded: last.length >= OPEN_FROM && !HAN.test(last) };
    });
}

/** The phrases in FTS5's query language. Words hold letters and digits only, so quoting is safe. */
export function ftsQuery(phrases: readonly Phrase[]): string {
  return phrases.map(({ words, openEnded }) => `"${words.join(' ')}"${openEnded ? ' *' : ''}`).join(' AND ');
}

/** The first place in a text where a phrase stands, UTF-16, or null. */
export function findPhrase(text: string, { words, openEnded }: Phrase): { start: number; end: number } | null {
  const tokens = tokenize(text);
  const lastWord = words.length - 1;
  for (let first = 0; first + lastWord < tokens.length; first += 1) {
    const fits = words.every((word, index) => {
      const token = tokens[first + index]?.word ?? '';
      return openEnded && index === lastWord ? token.startsWith(word) : token === word;
    });
    const from = tokens[first];
    const to = tokens[first + lastWord];
    if (fits && from && to) return { start: from.start, end: to.end };
  }
  return null;
}
