import { assert, property } from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReportJson, reportJsonSchema } from '../../../shared/report/read-report-json.ts';
import { emptyMeta, makeReport, REPORT_VERSION } from '../../../shared/report/report.ts';
import { reportArbitrary } from '../../fixtures/report-arbitrary.ts';

describe('the report model', () => {
  test('any report goes to JSON and back without loss', () => {
    assert(
      property(reportArbitrary(), (report) => {
        expect(readReportJson(JSON.parse(JSON.stringify(report)))).toEqual({ ok: true, report });
      }),
      { numRuns: 100 },
    );
  });

  test('version 1 is migrated: ordinals leave the heading text, single names become lists', () => {
    const old = {
      schema: 'fazhi-report',
      version: 1,
      meta: {
        unit: '青岑县水务局', unitKind: '政府部门', region: '', year: 2025, title: '某报告', documentNumber: '', signatory: '王某',
        addressees: ['县委'], copyTo: [], signature: '青岑县水务局', issueDate: '2026年1月20日',
      },
      blocks: [
        { type: 'heading', id: 'b1', level: 1, text: '一、主要举措' },
        { type: 'heading', id: 'b2', level: 2, text: '没有序数' },
        { type: 'paragraph', id: 'b3', text: '二、这是正文' },
      ],
    };
    const result = readReportJson(old);
    expect(result.ok && result.report.version).toBe(REPORT_VERSION);
    expect(result.ok && result.report.meta.signatories).toEqual(['王某']);
    expect(result.ok && result.report.meta.signature).toEqual(['青岑县水务局']);
    expect(result.ok && result.report.blocks).toEqual([
      { type: 'heading', id: 'b1', level: 1, ordinal: '一、', text: '主要举措' },
      { type: 'heading', id: 'b2', level: 2, ordinal: '', text: '没有序数' },
      { type: 'paragraph', id: 'b3', text: '二、这是正文' },
    ]);
  });

  test('version 2 is taken over as it is', () => {
    const report = makeReport({ ...emptyMeta(), title: '某报告' }, [{ type: 'paragraph', id: 'b1', text: '特此报告。' }]);
    expect(readReportJson({ ...report, version: 2 })).toEqual({ ok: true, report });
  });

  test.each([
    ['no object', null, 'not-a-report'],
    ['another schema', { schema: 'other', version: 1 }, 'not-a-report'],
    ['a newer version', { schema: 'fazhi-report', version: REPORT_VERSION + 1 }, 'newer-version'],
    ['a version that never was', { schema: 'fazhi-report', version: 0 }, 'not-a-report'],
    ['a broken block', { ...makeReport(emptyMeta(), []), blocks: [{ type: 'paragraph', id: '' }] }, 'invalid'],
    ['a field that does not belong', { ...makeReport(emptyMeta(), []), extra: 1 }, 'invalid'],
  ])('%s is refused with a Chinese sentence', (_name, value, code) => {
    const result = readReportJson(value);
    expect(result).toEqual({ ok: false, problem: { code, message: expect.stringMatching(/[\u4e00-\u9fff].*。$/) } });
  });

  test('the published JSON Schema is that of the code', () => {
    const published = readFileSync(join(import.meta.dirname, '../../../shared/report/fazhi-report-3.schema.json'), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  });
});
