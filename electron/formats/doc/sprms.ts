/** One property modifier ([MS-DOC] 2.2.5.1): what it changes and where its operand lies. */
export interface Sprm {
  code: number;
  /** Position and length of the operand in the bytes given to `eachSprm`. */
  at: number;
  length: number;
}

/** Operand bytes by the three highest bits of the code; 6 is variable. */
const OPERAND_LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3];
const VARIABLE = 6;
const T_DEF_TABLE = 0xd608;
const P_CHG_TABS = 0xc615;
const TABS_WITHOUT_LENGTH = 255;

/** The modifiers in a stretch of bytes; a cut-off last one is left out. */
export function* sprms(view: DataView, start: number, end: number): Generator<Sprm> {
  let at = start;
  while (at + 2 < end) {
    const code = view.getUint16(at, true);
    at += 2;
    const kind = code >> 13;
    let length = OPERAND_LENGTHS[kind]!;
    if (kind === VARIABLE) {
      if (code === T_DEF_TABLE) {
        // Its length takes two bytes and counts one too many (2.9.319).
        length = view.getUint16(at, true) - 1;
        at += 2;
      } else {
        length = view.getUint8(at);
        at += 1;
        if (code === P_CHG_TABS && length === TABS_WITHOUT_LENGTH) length = tabsLength(view, at);
      }
    }
    if (length < 0 || at + length > end) return;
    yield { code, at, length };
    at += length;
  }
}

/** Deleted tabs take four bytes each and added ones three, both behind their count (2.9.181). */
function tabsLength(view: DataView, at: number): number {
  const deleted = 1 + view.getUint8(at) * 4;
  return deleted + 1 + view.getUint8(at + deleted) * 3;
}
