import { describe, expect, test } from 'vitest';
import { runExamples } from '../../../rules/engine/run-examples.ts';
import { isLaw } from '../../../shared/finding/finding-names.ts';
import { nationalEngine } from '../../support/check-text.ts';

const engine = await nationalEngine();

describe('every rule of the national pack does what its examples say', () => {
  for (const { rule } of engine.rules) {
    const outcomes = runExamples(rule, engine);
    for (const { kind, index, failure } of outcomes) {
      test(`${rule.id} ${kind} ${index + 1}`, () => expect(failure).toBeNull());
    }
    test(`${rule.id} words its findings for people`, () => {
      const wordings = [rule, ...Object.values(rule.variants)].flatMap(({ message, advice }) => [message ?? '', advice ?? '']);
      expect(wordings.join('')).not.toMatch(/undefined|TODO|\bnull\b/);
      const sentences = [rule, ...Object.values(rule.variants)].flatMap(({ message, advice }) => [message ?? '。', advice ?? '。']);
      expect(sentences.filter((sentence) => !/[。？]$/.test(sentence))).toEqual([]);
    });
  }
});

describe('provisions', () => {
  test('custom and our own advice are never passed off as law', () => {
    const provisions = Object.values(engine.pack.provisions);
    const [custom, law] = [provisions.filter((one) => !isLaw(one)), provisions.filter(isLaw)];
    expect(custom.map((one) => one.article).join('')).toBe('');
    expect(law.map((one) => one.document).filter((document) => !/^《.+》$|^GB\/T /.test(document))).toEqual([]);
  });

  test('every provision is the basis of a rule', () => {
    const used = new Set(engine.pack.rules.flatMap((rule) => [...rule.basis, ...Object.values(rule.variants).flatMap((variant) => variant.basis ?? [])]));
    expect(Object.keys(engine.pack.provisions).filter((id) => !used.has(id))).toEqual([]);
  });
});
