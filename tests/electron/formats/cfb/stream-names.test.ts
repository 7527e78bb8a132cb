import { describe, expect, it } from 'vitest';
import { streamNames } from '../../../../electron/formats/cfb/stream-names.ts';
import { buildCompoundFile } from '../../../fixtures/cfb-builder.ts';

describe('streamNames', () => {
  it('follows the directory over several sectors', () => {
    const names = ['WordDocument', '1Table', 'Data', '\u0005SummaryInformation', 'ObjectPool', 'Macros', 'CompObj'];
    expect(streamNames(buildCompoundFile(names))).toEqual(['Root Entry', ...names]);
  });

  it('reads what it can of a truncated file and nothing of a shorter one', () => {
    const bytes = buildCompoundFile(['WordDocument', 'a', 'b', 'c', 'd']);
    expect(streamNames(bytes.subarray(0, 512 * 3))).toEqual(['Root Entry', 'WordDocument', 'a', 'b']);
    expect(streamNames(bytes.subarray(0, 500))).toEqual([]);
  });

  it('ends chains that lead in a circle or out of the file', () => {
    const bytes = buildCompoundFile(['WordDocument', 'a', 'b', 'c', 'd']);
    new DataView(bytes.buffer).setUint32(512 + 2 * 4, 1, true);
    expect(streamNames(bytes)).toHaveLength(6);
    new DataView(bytes.buffer).setUint32(48, 0xfffff0, true);
    expect(streamNames(bytes)).toEqual([]);
  });
});
