import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChineseNumeral } from '../../../../rules/facts/figures/numerals.ts';
import { quantitiesOf } from '../../../../rules/facts/figures/quantities.ts';
import { ReadingCache } from '../../../../rules/reading/text/block-reading.ts';

function quantities(raw: string) {
  const reading = new ReadingCache().read(raw);
  return quantitiesOf(reading).map((quantity) => ({
    text: reading.normal.text.slice(quantity.start, quantity.end), value: quantity.value, unit: quantity.unit.written, bound: quantity.bound,
    low: quantity.low, high: quantity.high,
  }));
}

function values(raw: string): [number, string][] {
  return quantities(raw).map(({ value, unit }) => [value, unit]);
}

/** A number below a thousand in Chinese numerals. */
function inChinese(value: number): string {
  const digits = '零一二三四五六七八九';
  const [h, t, u] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const hundreds = h > 0 ? `${digits[h]}百` : '';
  const tens = t > 0 ? `${t === 1 && h === 0 ? '' : digits[t]}十` : h > 0 && u > 0 ? '零' : '';
  return hundreds + tens + (u > 0 ? digits[u]! : '');
}

describe('numbers', () => {
  test('in Arabic digits with 万, 亿, decimals and separators', () => {
    expect(values('办件1.26万件，罚款24.36万元，投资5.15亿元，抽样1,234批次，压缩３个工作日')).toEqual([
      [12600, '件'], [243600, '元'], [515000000, '元'], [1234, '批次'], [3, '个工作日'],
    ]);
  });

  test('in Chinese numerals', () => {
    expect(values('出动一千八百余人次，立案十九件，其余两件正在办理，调处一百二十块，合格率百分之九十五点三')).toEqual([
      [1800, '人次'], [19, '件'], [2, '件'], [120, '块'], [95.3, '%'],
    ]);
  });

  test('with compound and bracketed measure words', () => {
    expect(values('检查762户次，培训312人（次），设备12台（套），走访家（户）5家次')).toEqual([[762, '户次'], [312, '人（次）'], [12, '台（套）'], [5, '家次']]);
  });

  test('every Chinese numeral up to a thousand is read back', () => {
    assert(property(integer({ min: 1, max: 999 }), (value) => {
      expect(parseChineseNumeral(inChinese(value))).toBe(value);
    }));
  });

  test('characters that form no number give none', () => {
    expect(['二三', '百', '两两', '', '千一'].map(parseChineseNumeral)).toEqual([23, null, null, null, null]);
  });
});

describe('bounds', () => {
  test('are read from the words around the number', () => {
    expect(quantities('约30件、近500份、不少于4次、不超过5天、20余件、95%以上、3至5个、30人左右').map(({ bound }) => bound)).toEqual([
      'about', 'about', 'atLeast', 'atMost', 'about', 'atLeast', 'range', 'about',
    ]);
  });

  test('余 reaches to the next round number', () => {
    expect(quantities('走访7200余人次')[0]).toMatchObject({ low: 7200, high: 7300 });
    expect(quantities('发放1.2万余份')[0]).toMatchObject({ low: 12000, high: 13000 });
  });

  test('节约 and 最近 are not 约 and 近', () => {
    expect(quantities('节约5万元，最近3天办结2件').map(({ bound }) => bound)).toEqual(['exact', 'exact', 'exact']);
  });
});

describe('what is no figure', () => {
  test.each([
    '2024年度、2021—2025年、1月18日、12月、第三季度',
    '国办发〔2023〕27号、第24条、第3次会议、十九届五中全会、3号楼206室',
    '“八五”普法、“12345”热线、《纲要（2021—2025年）》、“双随机、一公开”、“1+4+4”',
    '三项制度、四个意识、两个维护、五个方面、一网通办、最多跑一次、三公经费、三位一体',
    '12345热线、120急救、110指挥中心、5G应用、A4纸、PM2.5、1+N机制、3·15活动、12.4宪法日',
    '一是加强领导。二要抓好落实。第一，统筹推进。1.强化培训。（2）完善制度。',
    '红十字会、统一部署、同一批、逐一核对、专一、单一',
  ])('%s', (raw) => {
    expect(quantities(raw)).toEqual([]);
  });

  test('a table has no sentences to read', () => {
    expect(quantities('项目\t数量\n受理\t12件')).toEqual([]);
  });
});
