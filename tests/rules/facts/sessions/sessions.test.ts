import { describe, expect, test } from 'vitest';
import { citationOf } from '../../../../rules/facts/sessions/citing.ts';
import { datedPlans } from '../../../../rules/facts/sessions/dated-plans.ts';
import { sessionMentions, sessionName } from '../../../../rules/facts/sessions/party-sessions.ts';
import { sessionTableSchema } from '../../../../rules/facts/sessions/calendar-tables.ts';
import { nationalPack } from '../../../support/check-text.ts';
import { readBlock } from '../../../support/read-block.ts';

function sessionsIn(text: string): string[] {
  return sessionMentions(readBlock(text)).map(({ congress, plenum }) => `${congress}.${plenum}`);
}

describe('sessions named in a text', () => {
  test.each([
    ['党的十九大和十九届二中、三中、四中、五中全会精神', ['19.0', '19.2', '19.3', '19.4', '19.5']],
    ['党的二十届三中全会', ['20.3']],
    ['党的二十大、二十届二中全会和三中全会', ['20.0', '20.2', '20.3']],
    ['中国共产党第二十届中央委员会第三次全体会议', ['20.3']],
    ['中国共产党第二十次全国代表大会', ['20.0']],
    ['党的十八大、十九大、二十大', ['18.0', '19.0', '20.0']],
    ['省委十二届三次全会、市人大十七届一次会议', []],
    ['梳理二十大类事项、二十大重点任务', []],
    ['二十届历次全会', []],
  ])('%s', (text, expected) => expect(sessionsIn(text)).toEqual(expected));

  test('each session of a list has its own place', () => {
    const reading = readBlock('学习党的二十届二中、三中全会精神');
    expect(sessionMentions(reading).map(({ start, end }) => reading.normal.text.slice(start, end))).toEqual(['党的二十届二中', '三中全会']);
  });

  test('are called as one calls them', () => {
    expect([sessionName(19, 0), sessionName(20, 3), sessionName(21, 1)]).toEqual(['党的十九大', '党的二十届三中全会', '党的二十一届一中全会']);
  });

  test('the table is in the order in which they were held', async () => {
    const table = sessionTableSchema.parse((await nationalPack()).tables['sessions']);
    const byNumber = table.toSorted((a, b) => a.congress - b.congress || a.plenum - b.plenum);
    const byDay = table.toSorted((a, b) => (a.held < b.held ? -1 : 1));
    expect(table).toEqual(byNumber);
    expect(table).toEqual(byDay);
  });
});

describe('documents with a period', () => {
  test.each([
    ['《法治政府建设实施纲要（2021－2025年）》', '法治政府建设实施纲要', 2021, 2025],
    ['《湖滨县法治政府建设实施方案》（2023—2025年）', '湖滨县法治政府建设实施方案', 2023, 2025],
    ['贯彻法治政府建设实施纲要（2015-2020年）', '贯彻法治政府建设实施纲要', 2015, 2020],
  ])('%s', (text, title, from, to) => expect(datedPlans(readBlock(text))).toMatchObject([{ title, from, to }]));

  test('a period without a document is none', () => {
    expect(datedPlans(readBlock('2021—2025年共办理案件35件（2023—2025年）。'))).toEqual([]);
  });
});

describe('how a clause cites', () => {
  test.each([
    ['深入贯彻X精神', { guiding: true, past: false, closing: false, coming: false }],
    ['X以来，持续完善制度', { past: true }],
    ['迎接X胜利召开', { coming: true }],
    ['推动X任务圆满收官', { closing: true, guiding: true }],
    ['此前没有先例，贯彻X', { past: false }],
  ])('%s', (text, expected) => {
    const at = text.indexOf('X');
    expect(citationOf(readBlock(text), { start: at, end: at + 1 })).toMatchObject(expected);
  });
});
