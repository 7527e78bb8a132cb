import { blockText } from '../../../../shared/report/block-text.ts';
import { metaKey, type Place } from '../../../../shared/report/place.ts';
import type { Block, MetaField, Report } from '../../../../shared/report/report.ts';
import type { CopyProfile } from '../../profiles/profile.ts';
import { issueDateText, shownNames } from './front-matter.ts';
import { isBlank } from './text-runs.ts';

/** Whether a block shows anything: one that does not is not set. */
export function isShown(block: Block): boolean {
  return !isBlank(block.type === 'heading' ? block.text : blockText(block));
}

function isFieldShown({ meta }: Report, field: MetaField, copy: CopyProfile): boolean {
  switch (field) {
    case 'documentNumber':
      return copy.letterhead && !isBlank(meta.documentNumber);
    case 'title':
      return !isBlank(meta.title);
    case 'issueDate':
      return issueDateText(meta) !== '';
    case 'copyTo':
      return copy.imprint && shownNames(meta.copyTo).length > 0;
    default:
      return shownNames(meta[field]).length > 0;
  }
}

const HEAD: readonly MetaField[] = ['documentNumber', 'title', 'addressees'];
const TAIL: readonly MetaField[] = ['signature', 'issueDate', 'copyTo'];

interface Part {
  key: string;
  shown: boolean;
  /** What is missing behind the text belongs to the end of what stands before it, all else to what follows it. */
  behind: boolean;
}

/** The blocks and fields of a report in the order they stand on the pages of a copy, and which of them it shows. */
export class WrittenParts {
  readonly #parts: readonly Part[];
  readonly #indexes: ReadonlyMap<string, number>;

  constructor(report: Report, copy: CopyProfile) {
    const field = (name: MetaField, behind: boolean): Part => ({ key: metaKey(name), shown: isFieldShown(report, name, copy), behind });
    this.#parts = [
      ...HEAD.map((name) => field(name, false)),
      ...report.blocks.map((block) => ({ key: block.id, shown: isShown(block), behind: false })),
      ...TAIL.map((name) => field(name, true)),
    ];
    this.#indexes = new Map(this.#parts.map(({ key }, index) => [key, index]));
  }

  /** The place itself when its block or field is shown, else the point of the page where it belongs. */
  nearest(place: Place): Place {
    const index = this.#indexes.get(place.block) ?? 0;
    const part = this.#parts[index]!;
    if (part.shown && part.key === place.block) return place;
    const before = this.#parts.findLast((one, at) => at < index && one.shown);
    const after = this.#parts.find((one, at) => at >= index && one.shown);
    const chosen = part.behind ? (before ?? after) : (after ?? before);
    if (!chosen) return place;
    const offset = chosen === before ? Number.MAX_SAFE_INTEGER : 0;
    return { block: chosen.key, start: offset, end: offset };
  }
}
