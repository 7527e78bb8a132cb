import { perBlock } from '../../reading/text/block-reading.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** A number that belongs to a person. Offsets into the block's normal text. */
export interface Identifier {
  kind: 'identity-card' | 'bank-card' | 'passport' | 'mobile' | 'landline';
  start: number;
  end: number;
}

const LONG_NUMBER = /(?<![\dA-Za-z.])(?:\d{17}[\dXx]|\d{15,19})(?![\dA-Za-z%])/g;
const PASSPORT = /护照(?:号码?)?[：为]?[（]?([EGDSPH][A-HJ-NP-Z]?\d{7,8})/g;
const MOBILE = /(?<![\d.A-Za-z-])(?:\+?86-?)?(1[3-9]\d-?\d{4}-?\d{4})(?![\d.%A-Za-z]|[万亿]?元|人|件|户)/g;
const LANDLINE = /(?<![\d.-])(?:（0\d{2,3}）|0\d{2,3}-)\d{7,8}(?!\d)|(?:电话|手机)(?:号码)?[：为]?(\d{7,8})(?!\d)/g;

const IDENTITY_CONTEXT = /身份证|公民身份号码|证件号码?/;
const OTHER_NUMBER_CONTEXT = /信用代码|机构代码|流水号|案号|文号|编号|编码|注册号|登记号|许可证号?|批号/;
const BANK_CONTEXT = /银行卡|银行账[号户]|卡号|账号|账户|开户/;
/** Lines that an office publishes for everyone. */
const OFFICE_LINE = /热线|(?:举报|监督|投诉|咨询|服务|值班|办公|受理|公开|维权|报警|救助|预约|传真|联系)(?:电话|专线)|电话（传真）/;
/** Words that make a landline that of a person. */
const PERSONAL_LINE = /(?:本人|家庭|住宅|家属|患者|当事人|信访人|申请人|投诉人|举报人|村民|居民|个人)[^，。；]{0,8}$/;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** Whether 18 characters carry a birth date and a province that exist, GB 11643—1999. */
function isPlausibleIdentity(number: string): boolean {
  const province = Number(number.slice(0, 2));
  const year = Number(number.slice(6, 10));
  const month = Number(number.slice(10, 12));
  const day = Number(number.slice(12, 14));
  return province >= 11 && province <= 82 && year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The check character of GB 11643—1999 (ISO 7064, MOD 11-2). */
export function hasIdentityChecksum(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === number.at(-1)!.toUpperCase();
}

/** The check digit of bank cards, ISO/IEC 7812-1 (Luhn). */
export function hasLuhnChecksum(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number[number.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

function longNumberKind(number: string, before: string): Identifier['kind'] | null {
  const named = IDENTITY_CONTEXT.test(before);
  if (number.length === 18 && isPlausibleIdentity(number) && (named || hasIdentityChecksum(number) || !OTHER_NUMBER_CONTEXT.test(before))) return 'identity-card';
  if (named && (number.length === 18 || number.length === 15)) return 'identity-card';
  if (/^\d{16,19}$/.test(number)) {
    if (BANK_CONTEXT.test(before)) return 'bank-card';
    if (/^(?:62|4|5[1-5])/.test(number) && (number.length === 16 || number.length === 19) && hasLuhnChecksum(number) && !OTHER_NUMBER_CONTEXT.test(before)) return 'bank-card';
  }
  return null;
}

/** Characters before a number that tell what it is. */
const CONTEXT = 16;

/** Identity cards, bank cards, passports and telephone numbers of persons; lines that an office publishes are not among them. */
export const identifiers = perBlock((reading): Identifier[] => {
  const { text } = reading.normal;
  const found: Identifier[] = [];
  if (!/\d{4}-?\d{3}/.test(text)) return found;
  const before = (at: number): string => text.slice(Math.max(0, at - CONTEXT), at);
  for (const match of allMatches(LONG_NUMBER, text)) {
    const kind = longNumberKind(match[0], before(match.index));
    if (kind) found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  for (const match of allMatches(PASSPORT, text)) {
    const end = match.index + match[0].length;
    found.push({ kind: 'passport', start: end - match[1]!.length, end });
  }
  for (const match of allMatches(MOBILE, text)) {
    // Numbers of neighbouring columns stand together only where their blanks were left out.
    if (/[\t\u3000]| {2}/.test(reading.raw.slice(reading.normal.offsets[match.index], reading.normal.offsets[match.index + match[0].length]))) continue;
    const front = before(match.index);
    if (OFFICE_LINE.test(front) && !/联系电话/.test(front)) continue;
    found.push({ kind: 'mobile', start: match.index, end: match.index + match[0].length });
  }
  for (const match of allMatches(LANDLINE, text)) {
    if (!PERSONAL_LINE.test(text.slice(Math.max(0, match.index - CONTEXT), match.index))) continue;
    const end = match.index + match[0].length;
    found.push({ kind: 'landline', start: match[1] ? end - match[1].length : match.index, end });
  }
  return found.sort((a, b) => a.start - b.start);
});
