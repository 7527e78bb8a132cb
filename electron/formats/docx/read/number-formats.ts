const CHINESE_DIGITS = '〇一二三四五六七八九';
const COUNTING: CountingSystem = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'], tenThousand: '万', tenAlone: true };
const LEGAL_SIMPLIFIED: CountingSystem = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '万', tenAlone: false };
const LEGAL_TRADITIONAL: CountingSystem = { digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], tenThousand: '萬', tenAlone: false };
const TAIWANESE: CountingSystem = { ...COUNTING, tenThousand: '萬' };

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ENCLOSED_IDEOGRAPHS = '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

interface CountingSystem {
  digits: string;
  units: readonly string[];
  tenThousand: string;
  /** Ten is 十, not 一十; in the capital forms it is 壹拾. */
  tenAlone: boolean;
}

type NumberFormat = (value: number) => string;

/**
 * The number formats of Word's lists (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat) that Chinese, English and Japanese
 * versions of Word and WPS offer. Formats of other scripts show decimal numbers, as Word does for those it cannot show.
 */
const FORMATS: Readonly<Record<string, NumberFormat>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  ordinal: englishOrdinal,
  hex: (value) => value.toString(16).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  none: () => '',

  chineseCountingThousand: (value) => counting(value, COUNTING),
  chineseCounting: countingBelowHundred,
  chineseLegalSimplified: (value) => counting(value, LEGAL_SIMPLIFIED),
  taiwaneseCountingThousand: (value) => counting(value, TAIWANESE),
  taiwaneseCounting: countingBelowHundred,
  taiwaneseDigital: digitByDigit,
  ideographLegalTraditional: (value) => counting(value, LEGAL_TRADITIONAL),
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  japaneseCounting,
  ideographTraditional: (value) => fromList(value, STEMS),
  ideographZodiac: (value) => fromList(value, BRANCHES),
  ideographZodiacTraditional: (value) =>
    value <= 60 ? `${STEMS[(value - 1) % STEMS.length]}${BRANCHES[(value - 1) % BRANCHES.length]}` : String(value),
  ideographEnclosedCircle: (value) => fromList(value, ENCLOSED_IDEOGRAPHS),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => fromBlock(value, 0x2488, 20),
  decimalEnclosedParen: (value) => fromBlock(value, 0x2474, 20),
};

/** Largest number that lists show; a hostile `w:start` would otherwise give endless Roman numerals. */
const MAX_NUMBER = 32_767;

/**
 * A number as a list shows it.
 * @param format a value of ST_NumberFormat
 * @param pattern for format `custom`, its `w:format` such as “001, 002, 003, ...”: only the width of the zeros matters
 */
export function formatNumber(value: number, format: string, pattern?: string): string {
  const number = Math.min(Math.max(0, value), MAX_NUMBER);
  if (format === 'custom') return String(number).padStart(/^0*[1-9]/.exec(pattern ?? '')?.[0].length ?? 1, '0');
  if (number === 0 && format !== 'none') return ZERO[format] ?? '0';
  return (FORMATS[format] ?? String)(number);
}

/** Formats whose zero is not “0”; lists start at zero only where somebody set them to. */
const ZERO: Readonly<Record<string, string>> = {
  decimalZero: '00',
  decimalFullWidth: '０',
  decimalFullWidth2: '０',
  decimalEnclosedCircle: '⓪',
  decimalEnclosedCircleChinese: '⓪',
  chineseCountingThousand: '〇',
  chineseCounting: '〇',
  ideographDigital: '〇',
  taiwaneseDigital: '〇',
  japaneseCounting: '〇',
  japaneseDigitalTenThousand: '〇',
  taiwaneseCounting: '〇',
  taiwaneseCountingThousand: '零',
  chineseLegalSimplified: '零',
  ideographLegalTraditional: '零',
};

/** 一百二十三, 一千零五, 一万二千. */
function counting(value: number, system: CountingSystem): string {
  const tenThousands = Math.floor(value / 10_000);
  const rest = value % 10_000;
  const gap = tenThousands > 0 && rest > 0 && rest < 1000 ? system.digits[0]! : '';
  const tail = rest > 0 ? gap + belowTenThousand(rest, system) : '';
  const text = tenThousands > 0 ? belowTenThousand(tenThousands, system) + system.tenThousand + tail : tail;
  return system.tenAlone && text.startsWith(system.digits[1]! + system.units[1]!) ? text.slice(1) : text;
}

function belowTenThousand(value: number, system: CountingSystem): string {
  const digits = Array.from(String(value), Number);
  let text = '';
  let zeroPending = false;
  for (const [index, digit] of digits.entries()) {
    if (digit === 0) {
      zeroPending = true;
      continue;
    }
    if (zeroPending) text += system.digits[0]!;
    zeroPending = false;
    text += system.digits[digit]! + system.units[digits.length - 1 - index]!;
  }
  return text;
}

/** From a hundred on these two formats write digit by digit: 九十九, 一〇〇. */
function countingBelowHundred(value: number): string {
  return value < 100 ? counting(value, COUNTING) : digitByDigit(value);
}

/** 百, 千 without 一 and no 零: 百二十三, 千五, 一万二千. */
function japaneseCounting(value: number): string {
  return counting(value, COUNTING).replaceAll('零', '').replace(/一(?=[十百千])/g, '');
}

function digitByDigit(value: number): string {
  return Array.from(String(value), (digit) => CHINESE_DIGITS[Number(digit)]!).join('');
}

function fullWidth(value: number): string {
  return Array.from(String(value), (digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

/** A to Z, then AA, BB … up to thirty letters, then A again. */
function letters(value: number): string {
  const index = (value - 1) % (26 * 30);
  return String.fromCharCode(0x41 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}

function englishOrdinal(value: number): string {
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return value + ending;
}

/** ① to ⑳, then plain decimals. */
function circled(value: number): string {
  return fromBlock(value, 0x2460, 20);
}

function fromBlock(value: number, first: number, count: number): string {
  return value <= count ? String.fromCharCode(first + value - 1) : String(value);
}

function fromList(value: number, list: string): string {
  return list[value - 1] ?? String(value);
}
