import { array, assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseText } from '../../../../renderer/editor/clipboard/recognise-fragment.ts';
import { blockText } from '../../../../shared/report/block-text.ts';
import { reportText } from '../../../fixtures/report-arbitrary.ts';

describe('a pasted text', () => {
  test('loses nothing, whatever its lines are', () => {
    assert(property(array(reportText, { maxLength: 15 }), (lines) => {
      const text = lines.join('\n');
      const kept = recogniseText(text, 2025).map(blockText).join('\n');
      // Spaces at the edges of lines and where lines were joined are layout.
      expect(kept.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }));
  });

  test('shows its headings, items and text', () => {
    const blocks = recogniseText('一、主要举措和成效\n（一）加强领导。研究部署法治工作，听取汇报4次。\n二、存在的不足\n人员不足。', 2025);
    expect(blocks).toMatchObject([
      { type: 'heading', level: 1, ordinal: '一、', text: '主要举措和成效' }, { type: 'heading', level: 2, ordinal: '（一）', text: '加强领导。', runIn: true },
      { type: 'paragraph', text: '研究部署法治工作，听取汇报4次。' }, { type: 'heading', level: 1, ordinal: '二、', text: '存在的不足' }, { type: 'paragraph', text: '人员不足。' },
    ]);
  });
});
