import { describe, expect, test } from 'vitest';
import { report } from '../../../../rendering/sample-reports.ts';
import { bodyParagraphs, child, exportParts } from './parts.ts';

/** Twips of a character of the body, 28 to the type area. */
const CHARACTER = 315;

interface Place {
  text: string;
  align: string | undefined;
  /** Characters. */
  left: number;
  right: number;
  blankLinesBefore: number;
}

async function closing(signature: string[], issueDate: string, copy: 'submission' | 'public'): Promise<Place[]> {
  const paragraphs = bodyParagraphs(await exportParts(report({ signature, issueDate }, []), { copy }));
  return paragraphs.filter(({ style }) => style === 'OrganSignature' || style === 'IssueDate').map(({ text, element }) => {
    const indent = child(element, 'w:pPr', 'w:ind')?.attributes;
    return {
      text,
      align: child(element, 'w:pPr', 'w:jc')?.attributes['w:val'],
      left: Math.round((Number(indent?.['w:left'] ?? 0) / CHARACTER) * 100) / 100,
      right: Math.round((Number(indent?.['w:right'] ?? 0) / CHARACTER) * 100) / 100,
      blankLinesBefore: Number(child(element, 'w:pPr', 'w:spacing')?.attributes['w:before'] ?? 0) / 579,
    };
  });
}

describe('without a seal (7.3.5.2)', () => {
  test('署名 ends two characters from the right, the date begins two characters after 署名 does', async () => {
    expect(await closing(['青川市云岭区司法局'], '2025年1月20日', 'public')).toEqual([
      { text: '青川市云岭区司法局', align: 'left', left: 28 - 2 - 9, right: 0, blankLinesBefore: 1 },
      { text: '2025年1月20日', align: 'left', left: 28 - 2 - 9 + 2, right: 0, blankLinesBefore: 0 },
    ]);
  });

  test('a date longer than 署名 ends two characters from the right and 署名 gives way', async () => {
    const [signature, date] = await closing(['云岭镇'], '2025年11月20日', 'public');
    expect(date).toMatchObject({ align: 'right', right: 2 });
    expect(signature).toMatchObject({ align: 'left', left: 28 - 2 - 7 - 2 });
  });

  test('a date alone stands where 署名 would end', async () => {
    expect(await closing([], '2025年1月20日', 'public')).toMatchObject([{ align: 'right', right: 2, blankLinesBefore: 1 }]);
  });

  test('a 署名 as wide as the line keeps the date inside', async () => {
    const [signature, date] = await closing(['青川市云岭区规划和自然资源管理委员会法治政府建设工作领导小组办公室'], '2025年1月20日', 'public');
    expect(signature).toMatchObject({ left: 0 });
    expect(date!.left).toBeLessThanOrEqual(28 - 6.5);
  });
});

describe('for a seal (7.3.5.1)', () => {
  test('the date ends four characters from the right, 署名 is centred over it', async () => {
    const width = 6.5;
    expect(await closing(['青川市云岭区司法局'], '2025年1月20日', 'submission')).toEqual([
      { text: '青川市云岭区司法局', align: 'center', left: 28 - 2 * (4 + width / 2), right: 0, blankLinesBefore: 2 },
      { text: '2025年1月20日', align: 'right', left: 0, right: 4, blankLinesBefore: 0 },
    ]);
  });

  test('a long 署名 ends at the edge and the date stands under its middle', async () => {
    const [signature, date] = await closing(['青川市云岭区规划和自然资源管理委员会'], '2025年1月20日', 'submission');
    expect(signature).toMatchObject({ align: 'center', left: 28 - 18 });
    expect(date).toMatchObject({ align: 'right', right: 9 - 6.5 / 2 });
  });

  test('organs that sign together stand one below the other', async () => {
    const places = await closing(['云岭区司法局', '云岭区财政局'], '2025年1月20日', 'submission');
    expect(places.map(({ text, blankLinesBefore }) => [text, blankLinesBefore])).toEqual([['云岭区司法局', 2], ['云岭区财政局', 0], ['2025年1月20日', 0]]);
    expect(places[0]!.left).toBe(places[1]!.left);
  });
});
