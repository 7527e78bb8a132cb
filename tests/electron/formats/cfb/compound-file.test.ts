import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CompoundFile } from '../../../../electron/formats/cfb/compound-file.ts';
import { buildCompoundFile } from '../../../fixtures/cfb-builder.ts';
import { refusal } from '../../../fixtures/read-error.ts';

const DOC = Uint8Array.from(readFileSync(new URL('../../../fixtures/doc/word-97.doc', import.meta.url)));
/** Header fields of [MS-CFB] 2.2. */
const FIRST_DIRECTORY_SECTOR = 48;
const FIRST_FAT_SECTOR = 76;

function patched(at: number, value: number): Uint8Array {
  const copy = DOC.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

describe('CompoundFile', () => {
  it('reads streams of whole and of small sectors, whatever the case of their name', () => {
    const file = new CompoundFile(DOC);
    expect([...file.stream('WordDocument')!.subarray(0, 2)]).toEqual([0xec, 0xa5]);
    expect(file.stream('1table')?.length).toBeGreaterThan(1000);
    // Property sets of documents begin with their byte order ([MS-OLEPS] 2.21) and are short.
    const properties = file.stream('\u0005SummaryInformation')!;
    expect([...properties.subarray(0, 2)]).toEqual([0xfe, 0xff]);
    expect(properties.length).toBeLessThan(4096);
  });

  it('has no streams that are not there', () => {
    expect(new CompoundFile(DOC).stream('Workbook')).toBeNull();
    expect(new CompoundFile(buildCompoundFile(['WordDocument'])).stream('WordDocument')).toHaveLength(0);
  });

  it.each([
    ['too short', DOC.subarray(0, 300)],
    ['with sectors of no known size', patched(30, 0x00070007)],
    ['whose directory is outside', patched(FIRST_DIRECTORY_SECTOR, 0x00ffffff)],
    ['whose table of sectors is outside', patched(FIRST_FAT_SECTOR, 0x00ffffff)],
  ])('refuses a file %s', (_, bytes) => {
    expect(refusal(() => new CompoundFile(bytes)).code).toBe('broken');
  });

  it('refuses a stream whose chain leads in a circle', () => {
    const copy = DOC.slice();
    const view = new DataView(copy.buffer);
    const fat = (view.getUint32(FIRST_FAT_SECTOR, true) + 1) * 512;
    for (let sector = 0; sector < 127; sector++) view.setUint32(fat + sector * 4, sector, true);
    expect(refusal(() => new CompoundFile(copy).stream('WordDocument')).code).toBe('broken');
  });
});
