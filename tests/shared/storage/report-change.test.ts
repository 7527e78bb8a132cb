import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyMeta, makeReport, type Report } from '../../../shared/report/report.ts';
import { applyReportChange, hasUniqueBlockIds, reportChange, reportChangeSchema } from '../../../shared/storage/report-change.ts';
import { reportArbitrary } from '../../fixtures/report-arbitrary.ts';

/** Any second state of a report: some blocks of the first, some of another one, in any order. */
const twoStates = tuple(reportArbitrary(), reportArbitrary(), array(tuple(constantFrom(0, 1), integer({ min: 0, max: 11 })), { maxLength: 14 })).map(
  ([before, other, picks]): [Report, Report] => {
    const sources = [before.blocks, other.blocks.map((block) => Object.assign({}, block, { id: block.id.replace('b1', 'new1') }))];
    const blocks = picks.map(([source, index]) => sources[source]?.[index]).filter((block) => block !== undefined);
    const unique = [...new Map(blocks.map((block) => [block.id, block])).values()];
    return [before, makeReport(other.meta, unique)];
  },
);

function paragraphs(...texts: string[]): Report {
  return makeReport(emptyMeta(), texts.map((text, index) => ({ type: 'paragraph', id: `p${index}`, text })));
}

describe('a change of a report', () => {
  test('leads from one state to the other, whatever they are', () => {
    assert(
      property(twoStates, ([before, after]) => {
        const change = reportChange(before, after) ?? { blocks: [] };
        expect(applyReportChange(before, reportChangeSchema.parse(change))).toEqual({ ok: true, report: after });
      }),
    );
  });

  test('is nothing between equal reports', () => {
    assert(
      property(reportArbitrary(), (report) => {
        expect(reportChange(report, structuredClone(report))).toBeNull();
      }),
    );
  });

  test('holds no more than the blocks that differ', () => {
    expect(reportChange(paragraphs('甲', '乙', '丙'), paragraphs('甲', '乙乙', '丙'))).toEqual({ blocks: [{ type: 'paragraph', id: 'p1', text: '乙乙' }] });
  });

  test.each([
    ['a block that is not there', { blocks: [{ type: 'paragraph' as const, id: 'x', text: '' }] }, 'unknown-block'],
    ['an order with a block that is not there', { blocks: [], order: ['p0', 'x'] }, 'missing-block'],
    ['an order with a block twice', { blocks: [], order: ['p0', 'p0'] }, 'duplicate-block'],
  ])('does not fit with %s', (_, change, misfit) => {
    expect(applyReportChange(paragraphs('甲'), change)).toEqual({ ok: false, misfit });
  });

  test('needs blocks that can be told apart', () => {
    expect(hasUniqueBlockIds([{ type: 'paragraph', id: 'a', text: '' }, { type: 'paragraph', id: 'b', text: '' }])).toBe(true);
    expect(hasUniqueBlockIds([{ type: 'paragraph', id: 'a', text: '' }, { type: 'paragraph', id: 'a', text: '' }])).toBe(false);
  });
});
