import { describe, expect, test } from 'vitest';
import { loadReports } from '../../../fixtures/reports/load-reports.ts';
import { checkText } from '../../../support/check-text.ts';

describe('clean reports give the structure findings their shape calls for, and no other', () => {
  for (const { slug, text, label } of loadReports()) {
    test(slug, async () => {
      const { findings } = await checkText(text);
      const structural = findings.filter((finding) => finding.rule.startsWith('structure/')).map((finding) => finding.rule);
      expect([...new Set(structural)].sort()).toEqual(label.expectedFindings.toSorted());
    });
  }
});
