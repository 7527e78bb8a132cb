import { describe, expect, test } from 'vitest';
import { contentState, countBySeverity, groupFindings } from '../../../renderer/report/findings/group-findings.ts';
import type { OutlineSection } from '../../../shared/api/checked-report.ts';
import type { Finding, Severity } from '../../../shared/finding/finding.ts';
import { emptyMeta, makeReport, type Block } from '../../../shared/report/report.ts';

const blocks: Block[] = [
  { type: 'paragraph', id: 'p0', text: '现报告如下。' },
  { type: 'heading', id: 'h1', level: 1, ordinal: '一、', text: '主要举措和成效' },
  { type: 'paragraph', id: 'p1', text: '完成若干任务。' },
  { type: 'heading', id: 'h2', level: 1, ordinal: '二、', text: '存在的不足和原因' },
  { type: 'paragraph', id: 'p2', text: '力量不足。' },
];
const report = makeReport(emptyMeta(), blocks);
const sections: OutlineSection[] = [
  { kind: 'measures', block: 'h1', from: 1, to: 3, contains: [{ kind: 'firstResponsible', how: 'nested', block: 'p1' }] },
  { kind: 'shortcomings', block: 'h2', from: 3, to: 5, contains: [{ kind: 'nextYear', how: 'merged', block: 'h2' }] },
];

function finding(block: string, severity: Severity = 'info'): Finding {
  return { rule: 'test/rule', severity, message: '', advice: '', place: { block, start: 0, end: 0 }, quote: '', fingerprint: block, basis: [] };
}

describe('grouping findings', () => {
  test('by part of the report, in the order of the text', () => {
    const findings = ['meta:issueDate', 'p2', 'h1', 'p1', 'p0', 'meta:addressees'].map((block) => finding(block));
    const groups = groupFindings({ report, sections, findings });
    expect(groups.map(({ title, findings: found }) => [title, found.map(({ place }) => place.block)])).toEqual([
      ['标题与主送机关', ['meta:addressees']],
      ['开头', ['p0']],
      ['一、主要举措和成效', ['h1', 'p1']],
      ['二、存在的不足和原因', ['p2']],
      ['署名、成文日期与抄送', ['meta:issueDate']],
    ]);
  });

  test('loses none, not even one at a place that is not there', () => {
    const findings = [finding('gone'), finding('p1')];
    const groups = groupFindings({ report, sections, findings });
    expect(groups.flatMap((group) => group.findings)).toHaveLength(2);
  });

  test('counts by severity', () => {
    expect(countBySeverity([finding('a', 'error'), finding('b', 'info'), finding('c', 'error')])).toEqual({ error: 2, warning: 0, info: 1 });
  });
});

describe('the state of a mandatory content', () => {
  test.each([
    ['measures', { how: 'own', block: 'h1' }],
    ['firstResponsible', { how: 'nested', block: 'p1' }],
    ['nextYear', { how: 'merged', block: 'h2' }],
  ] as const)('%s is %j', (kind, state) => {
    expect(contentState(sections, kind)).toEqual(state);
  });

  test('is missing where no section has it', () => {
    expect(contentState([], 'measures')).toEqual({ how: 'missing', block: null });
  });
});
