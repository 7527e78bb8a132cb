import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nationalProfile } from '../../../../electron/formats/profiles/national.ts';
import { glyphMarginsProfile } from '../../../../electron/formats/profiles/profiles.ts';
import { describeProfileProblem, readProfile } from '../../../../electron/formats/profiles/read-profile.ts';

const EXAMPLE = readFileSync(join(import.meta.dirname, '../../../../electron/formats/profiles/provincial-example.yaml'), 'utf8');

function problems(text: string): string[] {
  const result = readProfile(text);
  return result.ok ? [] : result.problems.map(describeProfileProblem);
}

describe('a profile of an office', () => {
  test('states what differs; all else is that of the profile it builds on', () => {
    const result = readProfile('id: our-office\nname: 本局版式\nextends: national-glyph-margins\ntitle:\n  maxCharactersPerLine: 17\n');
    expect(result).toEqual({
      ok: true,
      profile: { ...glyphMarginsProfile, id: 'our-office', name: '本局版式', title: { ...nationalProfile.title, maxCharactersPerLine: 17 } },
    });
  });

  test('may be JSON, and builds on the national one when it names none; lists are replaced', () => {
    const result = readProfile('{"id": "ours", "name": "本局版式", "table": {"sizesPt": [10.5]}}');
    expect(result.ok && result.profile).toEqual({ ...nationalProfile, id: 'ours', name: '本局版式', table: { ...nationalProfile.table, sizesPt: [10.5] } });
  });

  test('the provincial example is a valid one', () => {
    const result = readProfile(EXAMPLE);
    expect(result.ok && result.profile.letterhead.mark).toEqual({ ...nationalProfile.letterhead.mark, suffix: '', maxSizePt: 46 });
    expect(result.ok && result.profile.faces.songti).toEqual(nationalProfile.faces.songti);
  });

  test.each([
    ['id: ours\npage:\n  marginsMm:\n    top: 37毫米\n', /^第 4 行 page\.marginsMm\.top：.*数/],
    ['id: ours\npage:\n  margin: 3\n', /^第 3 行 page\.margin：/],
    ['id: ours\nbody:\n  face: comic\n', /^第 3 行 body\.face：/],
    ['id: Ours!\n', /^第 1 行 id：/],
    ['name: 本局\nextends: county\n', /^第 2 行 extends：没有这个版式，可以用的是：national、/],
    ['id: [ours\nname: x', /^第 \d 行：语法有误/],
    ['', /^不是版式文件/],
    ['- 甲\n- 乙\n', /^不是版式文件/],
    ['x'.repeat(200_001), /^文件过大/],
  ])('%#: what is wrong is said with line and field', (text, message) => {
    expect(problems(text)[0]).toMatch(message);
  });
});
