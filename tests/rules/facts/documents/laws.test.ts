import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, lawBook, lawKey, lawTableSchema, type Law } from '../../../../rules/facts/documents/law-book.ts';
import { lawMentions } from '../../../../rules/facts/documents/law-mentions.ts';
import { phraseFinder } from '../../../../rules/facts/documents/phrase-finder.ts';
import { titlesOf } from '../../../../rules/facts/documents/titles.ts';
import { nationalPack } from '../../../support/check-text.ts';
import { readBlock } from '../../../support/read-block.ts';

const laws: readonly Law[] = lawTableSchema.parse((await nationalPack()).tables['laws']);
const book = lawBook(laws);

function resembling(name: string): string[] {
  return book.resembling(name).map((law) => law.name);
}

describe('names in 《》', () => {
  test('the outer one of nested names counts', () => {
    const reading = readBlock('印发《关于贯彻〈条例〉的通知》和《实施办法》。');
    expect(titlesOf(reading).map(({ name }) => name)).toEqual(['关于贯彻〈条例〉的通知', '实施办法']);
  });

  test('a mark without its partner makes no name', () => {
    expect(titlesOf(readBlock('民法典的时代精神》视频'))).toEqual([]);
  });
});

describe('the table of laws', () => {
  test('is large and has every name once', () => {
    const keys = laws.map((law) => lawKey(law.name));
    expect(laws.length).toBeGreaterThan(500);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('what applies instead of a repealed law is in the table and still applies', () => {
    for (const law of laws.filter((one) => one.to !== undefined)) {
      expect(law.instead, law.name).not.toEqual([]);
      for (const name of law.instead) expect(book.find(name)?.to, `${law.name} → ${name}`).toBeUndefined();
    }
  });

  test('no right name is taken for a wrong one', () => {
    for (const law of laws) for (const wrong of law.wrong) expect(book.find(wrong), wrong).toBeNull();
  });

  test.each([
    ['行政处罚法', '中华人民共和国行政处罚法'], ['中华人民共和国行政处罚法（2021年修订）', '中华人民共和国行政处罚法'],
    ['法治政府建设实施纲要（2021—2025年）', '法治政府建设实施纲要'], ['关于严格规范涉企行政检查的意见', '国务院办公厅关于严格规范涉企行政检查的意见'],
  ])('%s is found', (name, law) => expect(book.find(name)?.name).toBe(law));

  test.each([
    ['中华人民共和国行政处法', '中华人民共和国行政处罚法'], ['行政复意法', '中华人民共和国行政复议法'], ['公平竞争审查办法', '公平竞争审查条例'],
    ['重大行政决策暂行条例', '重大行政决策程序暂行条例'], ['中华人民共和行政许可法', '中华人民共和国行政许可法'],
    ['法治政府建设与责任落实督查工作规定', '法治政府建设与责任落实督察工作规定'], ['中华人民共和国安全生产条例', '中华人民共和国安全生产法'],
  ])('%s most probably means %s', (name, law) => expect(resembling(name)).toEqual([law]));

  test.each([
    '四川省优化营商环境条例', '行政复议法释义', '林业行政处罚程序规定', '家政服务管理条例', '某某市水务局重大行政处罚案件集体讨论制度',
    '食品摊贩登记管理办法', '论坚持全面依法治国', '某某县水利局合同管理办法',
  ])('%s is another document', (name) => expect(resembling(name)).toEqual([]));

  test('the distance of two names', () => {
    expect([editDistance('行政处罚法', '行政处罚法', 2), editDistance('行政处法', '行政处罚法', 2), editDistance('行政处罚条例', '行政处罚法', 2), editDistance('水法', '行政处罚法', 2)]).toEqual([0, 1, 2, 3]);
  });
});

describe('laws named in a text', () => {
  const find = lawMentions(laws);
  const named = (text: string) => find(readBlock(text)).map(({ name, marked, loose, law }) => ({ name, marked, loose, known: law !== null }));

  test.each([
    ['落实《优化营商环境条例》', [{ name: '优化营商环境条例', marked: true, loose: false, known: true }]],
    ['依据行政处罚法立案', [{ name: '行政处罚法', marked: false, loose: false, known: true }]],
    ['学习中华人民共和国水法、民法典', [{ name: '民法典', marked: false, loose: false, known: true }]],
    ['举办民法典宣讲', [{ name: '民法典', marked: false, loose: true, known: true }]],
    ['劳动合同法实施', [{ name: '劳动合同法', marked: false, loose: true, known: true }]],
    ['印发《某某方案》', [{ name: '某某方案', marked: true, loose: false, known: false }]],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));

  test.each([
    '审查合同法律风险', '开展合同法制审核', '省《信访条例》规定', '落实省优化营商环境条例', '“职业病防治法宣传周”活动', '结合民法典宣传月', '宪法宣誓',
  ])('none in “%s”', (text) => expect(named(text)).toEqual([]));
});

describe('finding phrases', () => {
  test('the longest phrase counts, and none begins in another', () => {
    const find = phraseFinder([['合同', 1], ['劳动合同', 2], ['同法', 3]]);
    expect(find('劳动合同法与合同')).toEqual([{ start: 0, end: 4, value: 2 }, { start: 6, end: 8, value: 1 }]);
  });

  test('finds what indexOf finds', () => {
    const letters = constantFrom('甲', '乙', '丙');
    const words = array(letters, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''));
    assert(property(array(words, { minLength: 1, maxLength: 6 }), array(letters, { maxLength: 40 }).map((parts) => parts.join('')), (phrases, text) => {
      const starts = new Set(phraseFinder(phrases.map((phrase) => [phrase, phrase] as const), true)(text).map(({ start }) => start));
      const expected = Array.from(text, (_, at) => at).filter((at) => phrases.some((phrase) => text.startsWith(phrase, at)));
      expect(Array.from(starts)).toEqual(expected);
    }));
  });
});
