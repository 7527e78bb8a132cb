import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answering } from '../../../electron/main/answer.ts';
import { success } from '../../../shared/api/result.ts';

const DOUBLE = { input: z.strictObject({ n: z.number() }), output: z.number() };

describe('answering a call', () => {
  test('gives the handler what the contract allows and passes its value on', async () => {
    const answer = answering(DOUBLE, ({ n }) => Promise.resolve(success(n * 2)), () => {});
    expect(await answer({ n: 21 })).toEqual({ ok: true, value: 42 });
  });

  test.each([null, undefined, 7, 'x', [], {}, { n: '1' }, { n: 1, extra: 1 }])('refuses %j before the handler sees it', async (message) => {
    let calls = 0;
    const answer = answering(DOUBLE, ({ n }) => Promise.resolve(success((calls += n))), () => {});
    expect(await answer(message)).toMatchObject({ ok: false, error: { code: 'bad-message' } });
    expect(calls).toBe(0);
  });

  test('turns a handler that fails into a typed failure and logs why', async () => {
    const logged: unknown[] = [];
    const problem = new Error('disk');
    const answer = answering(DOUBLE, () => Promise.reject(problem), (error) => logged.push(error));
    expect(await answer({ n: 1 })).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(logged).toEqual([problem]);
  });

  test('does not let out what the contract does not promise', async () => {
    const sloppy = { input: z.null(), output: z.string().max(3) };
    const answer = answering(sloppy, () => Promise.resolve(success('too long')), () => {});
    expect(await answer(null)).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
