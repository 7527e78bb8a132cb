import { describe, expect, test } from 'vitest';
import { checkText } from '../../support/check-text.ts';

/** Texts made of one piece over and over: where work grows with the square of the length, these show it. */
const PIECES = ['《', '（', '“', '1.', '一是', '其中', '12件、', '。', '，', '局', '2023年', 'a ', '%', '第一，', '1%，', '书记、', '1月1日', '（1）', '《民法典》', '一、', '发布时间：', '受理12件办结13件', '某局2023年法治政府建设情况报告 ', '\n'];
const LENGTH = 60_000;

describe('a text of one piece over and over is checked in bounded time', () => {
  for (const piece of PIECES) {
    test(JSON.stringify(piece), { timeout: 20_000 }, async () => {
      const { output } = await checkText(piece.repeat(LENGTH / piece.length));
      expect(output.failures ?? []).toEqual([]);
      expect(output.findings.length).toBeLessThan(LENGTH);
    });
  }
});
