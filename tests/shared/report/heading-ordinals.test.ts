import { describe, expect, test } from 'vitest';
import { headingOrdinals } from '../../../shared/report/heading-ordinals.ts';
import { heading, paragraph, report, type Draft } from '../../rendering/sample-reports.ts';

function ordinals(drafts: readonly Draft[]): string[] {
  return [...headingOrdinals(report({}, drafts).blocks).values()];
}

describe('层次序数', () => {
  test('every level counts anew below a higher one, whatever was written', () => {
    const drafts = [
      heading(1, '一、', '甲'), heading(2, '（一）', '甲'), heading(3, '1.', '甲'), heading(4, '（1）', '甲'), heading(4, '（1）', '乙'), heading(3, '1、', '乙'),
      heading(4, '⑴', '甲'), paragraph('正文。'), heading(2, '（三）', '乙'), heading(3, '1.', '甲'), heading(1, '三、', '乙'), heading(2, '(五)', '甲'),
    ];
    expect(ordinals(drafts)).toEqual(['一、', '（一）', '1.', '（1）', '（2）', '2.', '（1）', '（二）', '1.', '二、', '（一）']);
  });

  test('a heading that stands unnumbered among numbered ones stays so and does not count', () => {
    expect(ordinals([heading(1, '一、', '甲'), heading(1, '', '结语'), heading(1, '二、', '乙')])).toEqual(['一、', '', '二、']);
  });

  test('a report without any ordinal is numbered throughout', () => {
    expect(ordinals([heading(1, '', '甲'), heading(2, '', '甲'), heading(1, '', '乙')])).toEqual(['一、', '（一）', '二、']);
  });

  test('a level that is skipped does not stop the count', () => {
    expect(ordinals([heading(1, '一、', '甲'), heading(3, '1.', '甲'), heading(3, '2.', '乙'), heading(2, '（一）', '甲')])).toEqual(['一、', '1.', '2.', '（一）']);
  });
});
