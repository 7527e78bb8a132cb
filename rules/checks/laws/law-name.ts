import { z } from 'zod';
import { placeIn, type BlockEntry } from '../../analysis/analysis.ts';
import { chineseDay, isoDay } from '../../facts/dates/calendar.ts';
import { reportYear } from '../../facts/dates/report-year.ts';
import { spanAt } from '../../facts/text/span-at.ts';
import { lawBook, lawTableSchema, type Law, type LawBook } from '../../facts/documents/law-book.ts';
import { lawMentions, type LawMention } from '../../facts/documents/law-mentions.ts';
import { citationOf } from '../../facts/sessions/citing.ts';
import { outlineTableSchema } from '../../facts/sessions/calendar-tables.ts';
import { datedPlans } from '../../facts/sessions/dated-plans.ts';
import { clausesOf } from '../../facts/text/sentences.ts';
import { defineCheck, type Detection } from '../check.ts';

const params = z.strictObject({ laws: lawTableSchema, outlines: outlineTableSchema });

/** A unit that makes a document of its own may name it as it likes. */
const OWN_DOCUMENT = /(?:制定|制订|修订|修改|印发|出台|起草|完善|编制|发布|建立|健全|代拟|草拟|拟定|审议)(?!的|后)/;
/** In these the law is named as something to be replaced or cleared away. */
const REPLACED = /清理|代替|被|涉及|不再适用|停止执行/;

/** Words in front of a law that is being followed. */
const ACTED_ON = /(?:按照|根据|依据|依照|适用|学习|贯彻|落实|执行|遵守)[^，。；]{0,20}$/;

function misnamed(entry: BlockEntry, mention: LawMention, book: LawBook): Detection | null {
  const meant = book.resembling(mention.name);
  if (meant.length === 0) return null;
  const clause = spanAt(clausesOf(entry.reading), mention.start);
  const before = entry.reading.normal.text.slice(clause?.start ?? 0, mention.start);
  if (OWN_DOCUMENT.test(before)) return null;
  const place = placeIn(entry, mention.start, mention.end);
  return {
    place,
    variant: 'misnamed',
    data: { written: mention.name, names: meant.map(({ name }) => `《${name}》`).join('或者') },
    suggestions: meant.map(({ name }) => ({ title: `改为《${name}》`, edits: [{ place, replacement: `《${name}》` }] })),
  };
}

function repealed(entry: BlockEntry, mention: LawMention, law: Law, year: number): Detection | null {
  if (law.to === undefined || law.to > isoDay(year, 1, 1)) return null;
  const how = citationOf(entry.reading, mention);
  const clause = spanAt(clausesOf(entry.reading), mention.start) ?? mention;
  const text = entry.reading.normal.text;
  // “按照《……》提出修改意见”: what is acted on is in force for the writer, whatever else the clause says.
  const actedOn = ACTED_ON.test(text.slice(clause.start, mention.start));
  if ((how.past && !actedOn) || REPLACED.test(text.slice(clause.start, clause.end))) return null;
  return {
    place: placeIn(entry, mention.start, mention.end),
    variant: 'repealed',
    data: { written: mention.name, day: chineseDay(law.to), instead: law.instead.map((name) => `《${name}》`).join('') },
  };
}

/** The first mention of each law has no marks. */
class FirstMentions {
  #seen = new Set<Law>();
  #seenLoose = new Set<Law>();

  look(entry: BlockEntry, mention: LawMention, law: Law): Detection | null {
    if (this.#seen.has(law) || (mention.loose && this.#seenLoose.has(law))) return null;
    (mention.loose ? this.#seenLoose : this.#seen).add(law);
    if (mention.marked) return null;
    const place = placeIn(entry, mention.start, mention.end);
    const marked = `《${entry.reading.raw.slice(place.start, place.end)}》`;
    const edits = [{ place, replacement: marked }];
    const data = { written: mention.name };
    if (mention.loose) return { place, variant: 'unmarked-word', data, suggestions: [{ title: `改为${marked}`, edits }] };
    return { place, variant: 'unmarked', data, fix: edits };
  }
}

/** A law or document misnamed, without 《》 at its first mention, or repealed before the report year. */
export const lawName = defineCheck({
  kind: 'law-name',
  params,
  variants: ['misnamed', 'wrong-period', 'repealed', 'unmarked', 'unmarked-word'],
  *run(analysis, { laws, outlines }) {
    const year = reportYear(analysis)?.year;
    const first = new FirstMentions();
    const told = new Set<string>();
    const mentionsIn = lawMentions(laws);
    const book = lawBook(laws);
    for (const entry of analysis.blocks) {
      for (const mention of mentionsIn(entry.reading)) {
        const { law } = mention;
        if (!law) {
          const wrong = misnamed(entry, mention, book);
          if (wrong) yield wrong;
          continue;
        }
        const old = year === undefined || told.has(law.name) ? null : repealed(entry, mention, law, year);
        if (old) {
          told.add(law.name);
          yield old;
        }
        const unmarked = entry.block.type === 'heading' ? null : first.look(entry, mention, law);
        if (unmarked) yield unmarked;
      }
      for (const plan of datedPlans(entry.reading)) {
        const known = outlines.filter((one) => one.title === plan.title);
        if (known.length === 0 || known.some((one) => one.from === plan.from && one.to === plan.to)) continue;
        const right = known.map((one) => `《${one.title}（${one.from}—${one.to}年）》`);
        yield { place: placeIn(entry, plan.start, plan.end), variant: 'wrong-period', data: { written: plan.name, right: right.join('和') } };
      }
    }
  },
});
