import { expect, test } from 'vitest';
import { CALL_NAMES } from '../../../shared/api/call-names.ts';
import { CALLS } from '../../../shared/api/contract.ts';

test('the names known to the preload script are those of the contract', () => {
  expect([...CALL_NAMES].toSorted()).toEqual(Object.keys(CALLS).toSorted());
});

test('no call takes an object with keys that the contract does not name', () => {
  for (const [name, { input }] of Object.entries(CALLS)) {
    expect(input.safeParse({ 无此项: 1 }).success, name).toBe(false);
    expect(input.safeParse(undefined).success, name).toBe(false);
  }
});
