import { assert, nat, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trackFindings, type TextEdit } from '../../../../renderer/editor/findings/track-findings.ts';
import type { Finding } from '../../../../shared/finding/finding.ts';
import { reportText } from '../../../fixtures/report-arbitrary.ts';

function finding(block: string, start: number, end: number, extra: Partial<Finding> = {}): Finding {
  return { rule: 'text/sample', severity: 'warning', message: '有误', advice: '改正', place: { block, start, end }, quote: '', fingerprint: `${block}-${start}`, basis: [], ...extra };
}

function edits(...list: [block: string, edit: TextEdit][]): Map<string, TextEdit> {
  return new Map(list);
}

describe('findings while one types', () => {
  test('stay on their words through any replacement beside them', () => {
    assert(property(
      record({ head: reportText, words: reportText.filter((text) => text !== ''), tail: reportText, at: nat(60), length: nat(10), typed: reportText }),
      ({ head, words, tail, at, length, typed }) => {
        const before = head + words + tail;
        const [start, end] = [head.length, head.length + words.length];
        const from = Math.min(at, before.length);
        const to = Math.min(from + length, before.length);
        if (to > start && from < end) return;
        const after = before.slice(0, from) + typed + before.slice(to);
        const [moved] = trackFindings([finding('b1', start, end)], edits(['b1', { before, after }]));
        // Where the same letters repeat one cannot tell which of them were typed, so the words may stand one further.
        expect(moved ? after.slice(moved.place.start, moved.place.end) : words).toBe(words);
      },
    ));
  });

  test('go with their words, and keep what is left of them', () => {
    const found = [finding('b1', 2, 5)];
    expect(trackFindings(found, edits(['b1', { before: '甲乙丙丁戊己', after: '甲乙己' }]))).toEqual([]);
    expect(trackFindings(found, edits(['b1', { before: '甲乙丙丁戊己', after: '甲乙丙己' }]))[0]?.place).toEqual({ block: 'b1', start: 2, end: 3 });
    expect(trackFindings(found, edits(['b1', { before: '甲乙丙丁戊己', after: '甲乙丙丁子丑戊己' }]))[0]?.place).toEqual({ block: 'b1', start: 2, end: 7 });
    expect(trackFindings(found, edits(['b1', { before: '甲乙丙丁戊己', after: null }]))).toEqual([]);
  });

  test('follow words into the block that a split makes, and back', () => {
    const found = [finding('b1', 0, 1), finding('b1', 3, 4)];
    const split = trackFindings(found, edits(['b1', { before: '甲乙丙丁', after: '甲乙' }], ['b2', { before: null, after: '丙丁' }]));
    expect(split.map(({ place }) => place)).toEqual([{ block: 'b1', start: 0, end: 1 }, { block: 'b2', start: 1, end: 2 }]);
    const joined = trackFindings(split, edits(['b1', { before: '甲乙', after: '甲乙丙丁' }], ['b2', { before: '丙丁', after: null }]));
    expect(joined.map(({ place }) => place)).toEqual(found.map(({ place }) => place));
  });

  test('lose a correction whose words were changed, and keep one whose words only moved', () => {
    const fix = { title: '改正', edits: [{ place: { block: 'b1', start: 2, end: 4 }, replacement: '子' }] };
    const found = [finding('b1', 2, 4, { fix, suggestions: [fix], related: [{ block: 'b2', start: 0, end: 2 }] })];
    const [moved] = trackFindings(found, edits(['b1', { before: '甲乙丙丁', after: '前甲乙丙丁' }]));
    expect(moved?.fix?.edits[0]?.place).toEqual({ block: 'b1', start: 3, end: 5 });
    const [touched] = trackFindings(found, edits(['b1', { before: '甲乙丙丁', after: '甲乙丙中丁' }], ['b2', { before: '甲乙', after: null }]));
    expect(touched).toEqual(finding('b1', 2, 5, { fingerprint: 'b1-2', related: [], suggestions: [] }));
  });

  test('are the same objects where nothing happened', () => {
    const found = [finding('b1', 0, 1), finding('b2', 0, 1)];
    const after = trackFindings(found, edits(['b2', { before: '甲', after: '乙甲' }]));
    expect(after[0]).toBe(found[0]);
    expect(after[1]).not.toBe(found[1]);
  });
});
