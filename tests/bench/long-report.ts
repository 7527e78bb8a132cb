import { loadReports } from '../fixtures/reports/load-reports.ts';

/**
 * A report of at least `length` characters: the bodies of the fixture reports one after another as parts of one report,
 * so that every rule has as much to do as in a real text of that length.
 */
export function longReport(length: number): string {
  const texts = loadReports().map((report) => report.text);
  const parts: string[] = [];
  let total = 0;
  for (let index = 0; total < length; index += 1) {
    const part = texts[index % texts.length]!;
    parts.push(part);
    total += part.length;
  }
  return parts.join('\n').slice(0, length);
}
