/**
 * A text as it is read: every character in its standard form, layout spaces gone, so that recognition never depends on
 * how a file was typed. The text shown to the user stays untouched; offsets lead back to it.
 */
export interface NormalText {
  text: string;
  /** `offsets[i]` is where `text[i]` stands in the raw text; one entry more, for the end. UTF-16 units. */
  offsets: Int32Array;
}

const HAN = /[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
const FULL_STOPS: Record<string, string> = {
  ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）',
};
/** Characters written in several forms that mean the same in these reports. */
const SAME: Record<string, string> = {
  '﹒': '.', '．': '.', '﹑': '、', '｡': '。', '､': '、', '〈': '〈', '﹙': '（', '﹚': '）', '︰': '：', '∶': '：',
  '％': '%', '﹪': '%', '〇': '〇', '○': '〇', '～': '～', '~': '～', '﹣': '-', '－': '-', '–': '—', '―': '—', '─': '—',
  '［': '[', '］': ']', '｢': '「', '｣': '」', '＋': '+',
};
/** Marks that word processors leave behind when a page is copied; they carry no meaning. */
const RESIDUE = /\[(?:bookmark|endif|if [^\]]{0,30})[^\]]{0,40}\]/iy;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e]/;
const SPACE = /[\s\u00a0\u3000\u2000-\u200a\u202f\u205f]/;

/** Whether a character is a Han character (or the ideographic zero). */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}

function isLatinWord(character: string | undefined): boolean {
  return character !== undefined && /[A-Za-z]/.test(character);
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function standardForm(raw: string, index: number): string {
  const character = raw[index]!;
  const code = character.charCodeAt(0);
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return String.fromCharCode(code - 0xfee0);
  return SAME[character] ?? character;
}

/**
 * The standard form of a text: digits and Latin letters half-width, Chinese punctuation full-width (commas and colons
 * between digits stay: “1,234”, “1:3”), spaces dropped except between Latin words, invisible characters and word-processor residue dropped.
 * @param raw text of a block or of a whole file
 */
export function normalText(raw: string): NormalText {
  const out: string[] = [];
  const offsets = new Int32Array(raw.length + 1);
  let pendingSpace = -1;
  for (let index = 0; index < raw.length; index += 1) {
    const character = raw[index]!;
    if (INVISIBLE.test(character)) continue;
    if (character === '[') {
      RESIDUE.lastIndex = index;
      const residue = RESIDUE.exec(raw);
      if (residue) {
        index += residue[0].length - 1;
        continue;
      }
    }
    if (SPACE.test(character)) {
      if (pendingSpace < 0) pendingSpace = index;
      continue;
    }
    let form = standardForm(raw, index);
    const previous = out[out.length - 1];
    if (pendingSpace >= 0) {
      if (isLatinWord(previous) && isLatinWord(form)) {
        offsets[out.length] = pendingSpace;
        out.push(' ');
      }
      pendingSpace = -1;
    }
    const wide = FULL_STOPS[form];
    if (wide !== undefined) {
      const next = raw[index + 1];
      const numeric = isDigit(previous) && isDigit(next) && (form === ',' || form === ':');
      const latin = (form === ':' || form === '?') && isLatinWord(previous) && (next === '/' || isLatinWord(next));
      if (!numeric && !latin) form = wide;
    }
    offsets[out.length] = index;
    out.push(form);
  }
  offsets[out.length] = raw.length;
  return { text: out.join(''), offsets: offsets.slice(0, out.length + 1) };
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
