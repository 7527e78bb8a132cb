/**
 * Characters that make up over a third of any Chinese prose, and of official prose in particular, with the
 * punctuation. They tell text in the right encoding from bytes read in a wrong one.
 */
const COMMON = new Set(
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天' +
    '而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但' +
    '法治政府建设工作推进加强坚持全面依法行政执法司普宣传制度规范落实习近平思想党委领导部门组织监督管理服务社会' +
    '机关重大决策审查复议案件县市区镇街省局办责任问题不足下步计划情况报告，。、：；（）《》“”！？—…　％·【】〔〕',
);

/** Number of UTF-16 units that no text holds: replacement characters, non-characters, control characters. */
export function countDamage(text: string): number {
  let damaged = 0;
  for (let index = 0; index < text.length; index++) {
    if (isDamage(text.charCodeAt(index))) damaged++;
  }
  return damaged;
}

function isDamage(unit: number): boolean {
  if (unit < 0x20) return unit < 0x09 || unit > 0x0d;
  if (unit < 0x7f) return false;
  if (unit < 0xa0) return unit !== 0x85;
  return (unit >= 0xfdd0 && unit <= 0xfdef) || unit >= 0xfffd;
}

/**
 * Share of the non-ASCII characters that are common in Chinese, 0 to 1; 1 for pure ASCII, which reads alike in every
 * encoding in question.
 */
export function commonShare(text: string): number {
  let wide = 0;
  let common = 0;
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80) continue;
    wide++;
    if (COMMON.has(character)) common++;
  }
  return wide === 0 ? 1 : common / wide;
}
