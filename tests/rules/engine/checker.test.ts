import { array, assert, constantFrom, integer, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../rules/analysis/analysis.ts';
import { Checker } from '../../../rules/engine/checker.ts';
import { runRules } from '../../../rules/engine/run-rules.ts';
import type { Block, Report } from '../../../shared/report/report.ts';
import { loadReports } from '../../fixtures/reports/load-reports.ts';
import { nationalEngine, readText } from '../../support/check-text.ts';

const engine = await nationalEngine();
const reports = new Map(loadReports().map(({ slug, text }) => [slug, readText(text).report]));

const PIECES = ['，', '。', '《', '2019年', '法制', '若干', '件', '其中3件', ' ', '二是', '第一责任人', '', '(一)', 'XX'];

type Change = (blocks: Block[]) => Block[];

/** An edit somewhere in the report: text put in or taken out, a block removed, doubled, moved or turned into another kind. */
const change = oneof(
  record({ at: integer({ min: 0 }), from: integer({ min: 0 }), cut: integer({ min: 0, max: 30 }), text: constantFrom(...PIECES) }).map(
    ({ at, from, cut, text }): Change => (blocks) => blocks.map((block, index) => {
      if (index !== at % blocks.length || block.type === 'table') return block;
      const start = from % (block.text.length + 1);
      return { ...block, text: block.text.slice(0, start) + text + block.text.slice(start + cut) };
    }),
  ),
  integer({ min: 0 }).map((at): Change => (blocks) => (blocks.length < 2 ? blocks : blocks.filter((_, index) => index !== at % blocks.length))),
  record({ at: integer({ min: 0 }), to: integer({ min: 0 }) }).map(({ at, to }): Change => (blocks) => {
    const moved = blocks[at % blocks.length]!;
    const others = blocks.filter((block) => block !== moved);
    return others.toSpliced(to % (others.length + 1), 0, moved);
  }),
  record({ at: integer({ min: 0 }), id: integer({ min: 1000, max: 9999 }) }).map(({ at, id }): Change => (blocks) => {
    const index = at % blocks.length;
    return blocks.toSpliced(index, 0, { ...blocks[index]!, id: `copy${id}-${blocks.length}` });
  }),
);

describe('checking while a report is edited', () => {
  test('after any edits the findings are those of a fresh check', () => {
    assert(
      property(constantFrom(...reports.keys()), array(change, { minLength: 1, maxLength: 6 }), (slug, changes) => {
        const checker = new Checker(engine);
        const original = reports.get(slug)!;
        checker.check(original);
        let { blocks } = original;
        for (const edit of changes) {
          blocks = edit(blocks);
          const report: Report = { ...original, blocks };
          const { findings, failures } = checker.check(report);
          expect({ findings, failures }).toEqual(runRules(analyse(report), engine));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no rule fails on any edited report', () => {
    assert(
      property(constantFrom(...reports.keys()), array(change, { minLength: 1, maxLength: 12 }), (slug, changes) => {
        const report = reports.get(slug)!;
        const blocks = changes.reduce((current, edit) => edit(current), report.blocks);
        expect(runRules(analyse({ ...report, blocks }), engine).failures).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
