import { brokenDocument, plcAt, type Stretch, type WordBinary } from './word-binary.ts';

/** A stretch of the document stream and where the properties of its text are, in bytes of the same stream. */
export interface FormattedRun {
  start: number;
  end: number;
  propertiesAt: number;
  propertiesEnd: number;
}

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;
const PARAGRAPH_SLOT = 13;

/** Runs of paragraphs, by the pages of formatting ([MS-DOC] 2.9.175 PapxFkp). Properties begin with the style. */
export function paragraphRuns(word: WordBinary): FormattedRun[] {
  return runs(word, word.stretch('paragraphRuns'), PARAGRAPH_SLOT, (document, at) => {
    const size = document.getUint8(at);
    return size === 0
      ? { propertiesAt: at + 2, propertiesEnd: at + 2 + document.getUint8(at + 1) * 2 }
      : { propertiesAt: at + 1, propertiesEnd: at + size * 2 };
  });
}

/** Runs of characters (2.9.33 ChpxFkp). */
export function characterRuns(word: WordBinary): FormattedRun[] {
  return runs(word, word.stretch('characterRuns'), 1, (document, at) => ({ propertiesAt: at + 1, propertiesEnd: at + 1 + document.getUint8(at) }));
}

function runs(
  { document, table }: WordBinary,
  stretch: Stretch,
  slotSize: number,
  propertiesAt: (document: DataView, at: number) => { propertiesAt: number; propertiesEnd: number },
): FormattedRun[] {
  const plc = plcAt(table, stretch, 4);
  const found: FormattedRun[] = [];
  for (let index = 0; index < plc.count; index++) {
    const page = (table.getUint32(plc.dataAt(index), true) & PAGE_NUMBER) * PAGE;
    if (page + PAGE > document.byteLength) throw brokenDocument();
    const count = document.getUint8(page + PAGE - 1);
    const slots = page + (count + 1) * 4;
    if (slots + count * slotSize > page + PAGE) throw brokenDocument();
    for (let run = 0; run < count; run++) {
      const offset = document.getUint8(slots + run * slotSize) * 2;
      found.push({
        start: document.getUint32(page + run * 4, true),
        end: document.getUint32(page + run * 4 + 4, true),
        ...(offset === 0 ? { propertiesAt: 0, propertiesEnd: 0 } : propertiesAt(document, page + offset)),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Finds runs by position; positions asked for one after the other are mostly in the same run. */
export class RunFinder {
  readonly #runs: readonly FormattedRun[];
  #last: FormattedRun | null = null;

  constructor(found: readonly FormattedRun[]) {
    this.#runs = found;
  }

  at(position: number): FormattedRun | null {
    if (this.#last && position >= this.#last.start && position < this.#last.end) return this.#last;
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#runs[middle]!.start <= position) low = middle + 1;
      else high = middle;
    }
    const run = this.#runs[low - 1];
    this.#last = run && position < run.end ? run : null;
    return this.#last;
  }
}
