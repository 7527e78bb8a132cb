import { describe, expect, test } from 'vitest';
import { checkText } from '../../../support/check-text.ts';

async function laws(passage: string, year = 2025) {
  const { findings } = await checkText(`某某县水务局关于${year}年度法治政府建设情况的报告\n一、${year}年主要举措和成效\n${passage}`, { only: new Set(['text/law-name']) });
  return findings.map(({ severity, quote, message }) => ({ severity, quote, message }));
}

describe('a misnamed law', () => {
  test('is told what was probably meant', async () => {
    expect(await laws('执行《中华人民共和国行政处法》，立案12件。')).toEqual([
      { severity: 'warning', quote: '《中华人民共和国行政处法》', message: '没有查到《中华人民共和国行政处法》，疑为《中华人民共和国行政处罚法》。' },
    ]);
  });

  test('is told all it may mean', async () => {
    const [finding] = await laws('学习《中华人民共和国育法》2次。');
    expect(finding!.message).toContain('《中华人民共和国教育法》或者《中华人民共和国体育法》');
  });

  test('a document the unit makes itself may be named as it likes', async () => {
    expect(await laws('修订《重大行政决策程序规则》，制定《公平竞争审查办法》。')).toEqual([]);
  });

  test('a wrong period is told the right ones', async () => {
    const [finding] = await laws('落实《法治政府建设实施纲要（2020—2025年）》。');
    expect(finding!.message).toContain('《法治政府建设实施纲要（2021—2025年）》');
  });
});

describe('a law without 《》', () => {
  test('counts at its first mention only', async () => {
    expect(await laws('依据行政许可法清理事项6项，再次学习行政许可法2次。')).toHaveLength(1);
    expect(await laws('依据《中华人民共和国行政许可法》清理事项6项，再次学习行政许可法2次。')).toEqual([]);
  });

  test('each of a list is named', async () => {
    expect((await laws('学习行政许可法、行政强制法2次。')).map(({ quote }) => quote)).toEqual(['行政许可法', '行政强制法']);
  });

  test('as part of the name of an activity it is only pointed out', async () => {
    expect((await laws('举办民法典宣讲4场。')).map(({ severity }) => severity)).toEqual(['info']);
  });
});

describe('a repealed law', () => {
  test('is told what applies now', async () => {
    expect((await laws('依照《中华人民共和国合同法》审查合同40份。', 2023))[0]!.message).toBe('《中华人民共和国合同法》自2021年1月1日起已不再适用，现行规定见《中华人民共和国民法典》。');
  });

  test('may be named in the year in which it still applied', async () => {
    expect(await laws('贯彻《信访条例》，办理信访事项37件。', 2022)).toEqual([]);
  });

  test('may be named as repealed', async () => {
    expect(await laws('《信访条例》废止后，及时修订《某某局信访工作制度》；原《中华人民共和国合同法》范本4份停止使用。', 2023)).toEqual([]);
  });
});
