import { ReadingCache, type BlockReading } from '../../rules/reading/text/block-reading.ts';

/** The reading of a block's text. */
export function readBlock(text: string): BlockReading {
  return new ReadingCache().read(text);
}
