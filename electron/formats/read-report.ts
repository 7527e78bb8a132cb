import { recognise } from '../../rules/reading/recognise.ts';
import type { SourceReport } from '../../rules/reading/source.ts';
import { readSource } from './read-file.ts';

/**
 * Reads a report file and recognises its structure.
 * @returns the report with the map from its blocks back to the text of the file
 * @throws ReadError as `readSource`
 */
export async function readReport(path: string): Promise<SourceReport> {
  return recognise(await readSource(path));
}
