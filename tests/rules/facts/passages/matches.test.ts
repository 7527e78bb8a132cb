import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainMatches, matchBetween, matchWithin, type Passage } from '../../../../rules/facts/passages/matches.ts';
import { winnow, withoutYears } from '../../../../rules/facts/passages/winnowing.ts';

function passage(text: string): Passage {
  return { text, fingerprints: winnow(text) };
}

const han = string({ unit: constantFrom(...Array.from('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥')), minLength: 12, maxLength: 40 });

describe('passages that stand twice', () => {
  test('a shared stretch of twelve characters is always found, wherever it stands', () => {
    assert(
      property(han, han, han, han, (shared, before, between, after) => {
        const matches = matchWithin([passage(`${before}，${shared}。`), passage(`${between}；${shared}！${after}`)]);
        expect(matches.some((match) => match.length >= shared.length && `${between}；${shared}！${after}`.slice(match.bStart, match.bStart + match.length).includes(shared))).toBe(true);
      }),
    );
  });

  test('what is reported is the same in both places', () => {
    assert(
      property(array(han, { minLength: 1, maxLength: 6 }), integer({ min: 0, max: 5 }), (texts, again) => {
        const all = [...texts, texts[again % texts.length]!];
        for (const { a, aStart, b, bStart, length } of matchWithin(all.map(passage))) {
          expect(all[a]!.slice(aStart, aStart + length)).toBe(all[b]!.slice(bStart, bStart + length));
        }
      }),
    );
  });

  test('a passage with a few words changed is one chain', () => {
    const first = '传达学习有关文件精神，对涉企文件逐件开展公平竞争审查，提出修改意见十七条。';
    const second = '传达学习有关文件精神，对涉企政策逐件开展公平竞争审查，提出修改意见十七条。';
    const chains = chainMatches(matchWithin([passage(first), passage(second)]));
    expect(chains).toHaveLength(1);
    expect(chains[0]!.matches).toHaveLength(2);
  });

  test('last year’s report is compared with its years masked', () => {
    const earlier = passage(withoutYears('2024年组织执法人员参加集中轮训和跟班锻炼'));
    const later = passage(withoutYears('2025年组织执法人员参加集中轮训和跟班锻炼'));
    expect(matchBetween([earlier], [later])).toEqual([{ a: 0, aStart: 0, b: 0, bStart: 0, length: later.text.length }]);
    expect(withoutYears('（2021—2025年）')).toBe('（20##—20##年）');
  });

  test('a text of one repeated pattern takes no more than linear work', () => {
    const text = '依法行政，'.repeat(20_000);
    const started = performance.now();
    matchWithin([passage(text), passage(text)]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
