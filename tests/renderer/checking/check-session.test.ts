import path from 'node:path';
import { array, assert, property, tuple } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPackFolder } from '../../../electron/packs/read-pack-folder.ts';
import { CheckSession } from '../../../renderer/checking/check-session.ts';
import type { Pack } from '../../../rules/packs/pack.ts';
import { reportChange } from '../../../shared/storage/report-change.ts';
import { reportArbitrary, reportText } from '../../fixtures/report-arbitrary.ts';

describe('checking edit by edit', () => {
  let pack: Pack;

  beforeAll(async () => {
    const read = await readPackFolder(path.resolve(import.meta.dirname, '../../../rules/packs/national'));
    if (!read.ok) throw new Error('The national pack is not valid.');
    pack = read.pack;
  });

  test('finds what checking the whole text finds', () => {
    assert(property(tuple(reportArbitrary(reportText), array(reportArbitrary(reportText), { maxLength: 4 })), ([first, others]) => {
      const session = new CheckSession(pack);
      session.open(1, first, {});
      let before = first;
      for (const [index, report] of others.entries()) {
        const { findings, sections } = session.change(index + 2, reportChange(before, report));
        const whole = new CheckSession(pack).open(1, report, {});
        expect(findings).toEqual(whole.findings);
        expect(sections).toEqual(whole.sections);
        before = report;
      }
    }), { numRuns: 20 });
  });

  test('refuses a change that is none of its report', () => {
    const session = new CheckSession(pack);
    expect(() => session.change(2, null)).toThrow('before a report');
  });
});
