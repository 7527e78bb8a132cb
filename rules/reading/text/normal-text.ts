/**
 * A text as it is read: every character in its standard form, layout spaces gone, so that recognition never depends on
 * how a file was typed. The text shown to the user stays untouched; offsets lead back to it.
 */
export interface NormalText {
  text: string;
  /**
   * `offsets[i]` is where `text[i]` stands in the raw text; one entry more, for the end. UTF-16 units. May be shared
   * between texts: read only.
   */
  offsets: Int32Array;
}

const HAN = /[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
/** Half-width punctuation that stands for a full-width mark in Chinese text. */
const WIDE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
/** Characters written in several forms that mean the same in these reports. */
const SAME: Record<string, string> = {
  '﹒': '.', '．': '.', '﹑': '、', '｡': '。', '､': '、', '﹙': '（', '﹚': '）', '︰': '：', '∶': '：', '％': '%', '﹪': '%',
  '○': '〇', '~': '～', '﹣': '-', '－': '-', '–': '—', '―': '—', '─': '—', '［': '[', '］': ']', '｢': '「', '｣': '」', '＋': '+',
};
/** Marks that word processors leave behind when a page is copied; they carry no meaning. */
const RESIDUE = /\[(?:bookmark|endif|if [^\]]{0,30})[^\]]{0,40}\]/iy;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/;
const SPACE = /[\s\u00a0\u3000\u2000-\u200a\u202f\u205f]/;

/** What becomes of a UTF-16 unit: dropped, a space, or the unit it stands for. */
const DROP = 0;
const BLANK = 0x20;
const FORMS = ((): Uint16Array => {
  const forms = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    if (INVISIBLE.test(character)) forms[unit] = DROP;
    else if (SPACE.test(character)) forms[unit] = BLANK;
  }
  const shift = (first: number, last: number): void => {
    for (let unit = first; unit <= last; unit += 1) forms[unit] = unit - 0xfee0;
  };
  shift(0xff10, 0xff19);
  shift(0xff21, 0xff3a);
  shift(0xff41, 0xff5a);
  for (const [from, to] of Object.entries(SAME)) forms[from.charCodeAt(0)] = to.charCodeAt(0);
  return forms;
})();
/** The full-width mark for each ASCII unit that has one, else 0. */
const WIDE_FORMS = Uint16Array.from({ length: 128 }, (_, unit) => WIDE[String.fromCharCode(unit)]?.charCodeAt(0) ?? 0);
const LEFT_BRACKET = 0x5b;
const SLASH = 0x2f;
const COLON = 0x3a;
const COMMA = 0x2c;
const QUESTION = 0x3f;

/** Whether a character is a Han character (or the ideographic zero). */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Commas and colons between digits, colons and question marks in addresses stay half-width. */
function staysHalfWidth(unit: number, previous: number, next: number): boolean {
  if (isDigit(previous) && isDigit(next)) return unit === COMMA || unit === COLON;
  return (unit === COLON || unit === QUESTION) && isLetter(previous) && (next === SLASH || isLetter(next));
}

/** Length of the word-processor residue that starts at a bracket; 0 when none does. */
function residueAt(raw: string, index: number): number {
  RESIDUE.lastIndex = index;
  return RESIDUE.exec(raw)?.[0].length ?? 0;
}

/** A text without the marks that word processors leave behind. */
export function withoutResidue(raw: string): string {
  return raw.replaceAll(new RegExp(RESIDUE.source, 'gi'), '');
}

/** Working space for the units of a text; grows with the longest text. */
let workspace = new Uint16Array(4096);
/** 0, 1, 2, …: the offsets of every text that stands as it was written, which most do. */
let asWritten = Int32Array.from({ length: 4097 }, (_, index) => index);

function makeRoom(length: number): void {
  if (length <= workspace.length) return;
  const room = 2 ** Math.ceil(Math.log2(length));
  workspace = new Uint16Array(room);
  asWritten = Int32Array.from({ length: room + 1 }, (_, index) => index);
}

/** Units per call when a string is made of them: a call takes only so many arguments. */
const CHUNK = 8192;

function textOf(units: Uint16Array, length: number): string {
  if (length <= CHUNK) return String.fromCharCode(...units.subarray(0, length));
  const parts: string[] = [];
  for (let at = 0; at < length; at += CHUNK) parts.push(String.fromCharCode(...units.subarray(at, Math.min(at + CHUNK, length))));
  return parts.join('');
}

/** Offsets for a raw text, filled for the characters that stand as they were written. */
function firstOffsets(rawLength: number, length: number): Int32Array {
  const offsets = new Int32Array(rawLength + 1);
  offsets.set(asWritten.subarray(0, length));
  return offsets;
}

/**
 * The standard form of a text: digits and Latin letters half-width, Chinese punctuation full-width (commas and colons
 * between digits stay: “1,234”, “1:3”), spaces dropped except between Latin words, invisible characters and word-processor
 * residue dropped. Never longer than the raw text.
 * @param raw text of a block or of a line
 */
export function normalText(raw: string): NormalText {
  makeRoom(raw.length);
  const units = workspace;
  // Made when the first character is dropped: until then every unit stands where it stood.
  let offsets: Int32Array | null = null;
  let length = 0;
  let changed = false;
  let space = -1;
  for (let index = 0; index < raw.length; index += 1) {
    const unit = raw.charCodeAt(index);
    let form = FORMS[unit]!;
    if (form === BLANK) {
      if (space < 0) space = index;
      changed = true;
      continue;
    }
    if (form === DROP) {
      changed = true;
      continue;
    }
    if (unit === LEFT_BRACKET) {
      const residue = residueAt(raw, index);
      if (residue > 0) {
        index += residue - 1;
        changed = true;
        continue;
      }
    }
    const previous = length > 0 ? units[length - 1]! : 0;
    if (space >= 0) {
      offsets ??= firstOffsets(raw.length, length);
      if (isLetter(previous) && isLetter(form)) {
        offsets[length] = space;
        units[length] = BLANK;
        length += 1;
      }
      space = -1;
    }
    if (form < 128 && WIDE_FORMS[form]! !== 0 && !staysHalfWidth(form, previous, index + 1 < raw.length ? raw.charCodeAt(index + 1) : 0)) form = WIDE_FORMS[form]!;
    if (form !== unit) changed = true;
    if (offsets === null && length !== index) offsets = firstOffsets(raw.length, length);
    if (offsets) offsets[length] = index;
    units[length] = form;
    length += 1;
  }
  if (offsets === null && length !== raw.length) offsets = firstOffsets(raw.length, length);
  if (offsets) offsets[length] = raw.length;
  return { text: changed ? textOf(units, length) : raw, offsets: (offsets ?? asWritten).subarray(0, length + 1) };
}

/**
 * The raw range of a range of the normal text.
 * The end is the position behind the last character, so that dropped spaces behind it stay outside.
 */
export function rawRange(normal: NormalText, start: number, end: number): { start: number; end: number } {
  const from = normal.offsets[start]!;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: normal.offsets[end - 1]! + 1 };
}
