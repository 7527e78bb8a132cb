import type { SearchHit, SearchResult } from '../../../shared/storage/search.ts';
import type { ReadConnection } from '../connection/connection.ts';
import { currentReportIfReadable } from '../texts/current-report.ts';
import { findPhrase, ftsQuery, readQuery, type Phrase } from './search-text.ts';
import { searchableTexts } from './searchable-texts.ts';

/** Characters shown before and behind a find. */
const BEFORE = 16;
const BEHIND = 40;

/** Whether a cut at `offset` would part the two halves of a character. */
function insidePair(text: string, offset: number): boolean {
  return /^[\uDC00-\uDFFF]$/.test(text.charAt(offset)) && /^[\uD800-\uDBFF]$/.test(text.charAt(offset - 1));
}

function excerptOf(text: string, start: number, end: number): SearchHit['excerpt'] {
  let from = Math.max(0, start - BEFORE);
  let to = Math.min(text.length, end + BEHIND);
  if (insidePair(text, from)) from -= 1;
  if (insidePair(text, to)) to += 1;
  return { text: text.slice(from, to), start: start - from, end: end - from };
}

function hitIn(db: ReadConnection, id: string, phrases: readonly Phrase[]): SearchHit {
  const current = currentReportIfReadable(db, id);
  const texts = current ? searchableTexts(current.report) : [];
  for (const phrase of phrases) {
    for (const { block, text } of texts) {
      const find = findPhrase(text, phrase);
      if (find) {
        const place = block === null ? null : { block, ...find };
        return { report: id, place, excerpt: excerptOf(text, find.start, find.end) };
      }
    }
  }
  // A damaged text is known to the index only; a letter may be equal for the index and not here.
  return { report: id, place: null, excerpt: { text: '', start: 0, end: 0 } };
}

/**
 * Reports that hold every part of the query, wherever in the report; deleted ones left out.
 * @param query as typed: parts separated by spaces; each part has to stand in one block as a whole
 * @param limit hits wanted at most
 */
export function searchReports(db: ReadConnection, query: string, limit: number): SearchResult {
  const phrases = readQuery(query);
  if (phrases.length === 0) return { hits: [], more: false };
  const rows = db.all<{ id: string }>(
    `SELECT entry.report_id AS id
     FROM search JOIN search_entry AS entry ON entry.row = search.rowid JOIN report ON report.id = entry.report_id
     WHERE search MATCH ? AND report.deleted_at IS NULL
     ORDER BY search.rowid DESC LIMIT ?`,
    ftsQuery(phrases), limit + 1,
  );
  const hits = rows.slice(0, limit).map(({ id }) => hitIn(db, id, phrases));
  return { hits, more: rows.length > limit };
}
