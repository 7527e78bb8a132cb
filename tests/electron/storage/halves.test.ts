import { describe, expect, expectTypeOf, test } from 'vitest';
import { ignoreDamage, openForReading, type ReadConnection, type Transaction } from '../../../electron/storage/connection/connection.ts';
import type { StoreReader } from '../../../electron/storage/store-reader.ts';
import type { StoreWriter } from '../../../electron/storage/store-writer.ts';
import { newStore, reportOf } from './support.ts';

describe('the reading half', () => {
  test('has no call of the writing half, and the other way round', async () => {
    expectTypeOf<keyof StoreReader & keyof StoreWriter>().toEqualTypeOf<never>();
    const store = await newStore();
    expect(Object.keys(store.read).filter((name) => name in store.write)).toEqual([]);
  });

  test('works on a connection that has no way to write and is refused by the database, too', async () => {
    expectTypeOf<ReadConnection>().not.toExtend<Transaction>();
    const store = await newStore();
    store.write.createReport(reportOf('一'));
    const { connection, close } = openForReading(store.paths.database, ignoreDamage);
    expect(Object.keys(connection).sort()).toEqual(['all', 'each', 'file']);
    expect(() => connection.all("UPDATE report SET title = '' RETURNING id")).toThrow(expect.objectContaining({ code: 'read-only' }));
    close();
  });

  test('sees what was written as soon as the write returns', async () => {
    const store = await newStore();
    const { id } = store.write.createReport(reportOf('一'));
    expect(store.read.report(id).report).toEqual(reportOf('一'));
  });
});
