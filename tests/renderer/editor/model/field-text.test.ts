import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withFieldText } from '../../../../renderer/editor/model/field-text.ts';
import { metaText } from '../../../../shared/report/block-text.ts';
import { emptyMeta, META_FIELDS, reportMetaSchema } from '../../../../shared/report/report.ts';
import { anyText, reportArbitrary } from '../../../fixtures/report-arbitrary.ts';

describe('what is written into a field', () => {
  test('is what the field shows, whatever it is, and leaves the others alone', () => {
    assert(property(reportArbitrary(), constantFrom(...META_FIELDS), anyText, ({ meta }, field, text) => {
      const changed = withFieldText(meta, field, text);
      expect(metaText(changed, field)).toBe(text);
      expect(reportMetaSchema.safeParse(changed).success).toBe(true);
      const others = META_FIELDS.filter((other) => other !== field);
      expect(others.map((other) => metaText(changed, other))).toEqual(others.map((other) => metaText(meta, other)));
    }));
  });

  test('is understood: organs, names, date', () => {
    const meta = emptyMeta();
    expect(withFieldText(meta, 'addressees', '县委、县人民政府：')).toEqual({ ...meta, addressees: ['县委', '县人民政府'] });
    expect(withFieldText(meta, 'addressees', '县委，县人民政府:')).toMatchObject({ addressees: ['县委', '县人民政府'], asWritten: { addressees: '县委，县人民政府:' } });
    expect(withFieldText(meta, 'signature', '县水务局\n县农业农村局')).toMatchObject({ signature: ['县水务局', '县农业农村局'] });
    expect(withFieldText(meta, 'copyTo', '抄送：县人大常委会。')).toEqual({ ...meta, copyTo: ['县人大常委会'] });
    expect(withFieldText(meta, 'issueDate', '2025 年 1 月 20 日')).toMatchObject({ issueDate: '2025年1月20日', asWritten: { issueDate: '2025 年 1 月 20 日' } });
  });

  test('that is as the program writes it itself is kept once', () => {
    const meta = { ...emptyMeta(), title: '报告', asWritten: { title: '报 告' } };
    expect(withFieldText(meta, 'title', '报告')).toEqual({ ...emptyMeta(), title: '报告' });
  });
});
