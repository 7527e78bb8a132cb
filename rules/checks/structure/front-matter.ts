import { z } from 'zod';
import { formatDate, parseDate } from '../../../shared/text/dates.ts';
import { metaKey } from '../../../shared/report/place.ts';
import { defineCheck, type Detection } from '../check.ts';
import { metaPlace } from '../../analysis/analysis.ts';
import { isOrganName, unitOfTitle } from '../../reading/unit.ts';

/** Reports what a title lacks of 发文机关、事由、文种 (条例第九条) and of the report year. */
export const title = defineCheck({
  kind: 'title',
  params: z.strictObject({
    /** Words for the subject, one of which the title must contain. */
    subjects: z.array(z.string()).min(1),
    /** The 文种 these reports are written in. */
    genre: z.string(),
  }),
  variants: ['missing', 'no-organ', 'no-year', 'no-subject', 'no-genre', 'wrong-genre', 'punctuation'],
  *run(analysis, { subjects, genre }): Iterable<Detection> {
    const text = analysis.meta.title.normal.text;
    const place = metaPlace(analysis, 'title');
    if (text === '') {
      yield { place, variant: 'missing', identity: 'missing' };
      return;
    }
    const words = text.replace(/[，。；：！？、.!?…]+$/, '');
    const organ = unitOfTitle(words);
    if (organ === '' || !(isOrganName(organ) || /(?:局|委|府|厅|办|部|院|署|处|镇|乡|街道|会|中心|队|站)$/.test(organ))) yield { place, variant: 'no-organ', identity: 'no-organ', data: { title: words } };
    if (!/20\d{2}年|二[〇零][〇零一二三四五六七八九]{2}年/.test(words)) yield { place, variant: 'no-year', identity: 'no-year', data: { title: words } };
    if (!subjects.some((subject) => words.includes(subject))) yield { place, variant: 'no-subject', identity: 'no-subject', data: { title: words } };
    if (!words.replace(/[（(][^）)]*[）)]$/, '').endsWith(genre)) {
      const other = /(?:总结|汇报|材料|小结|公告|通报|公示|说明|通知|自查)$/.exec(words)?.[0];
      yield { place, variant: other ? 'wrong-genre' : 'no-genre', identity: 'genre', data: { title: words, genre: other ?? '' } };
    }
    if (words.length < text.length) {
      yield { place: metaPlace(analysis, 'title', words.length), variant: 'punctuation', identity: 'punctuation', data: { mark: text.slice(words.length) }, fix: [{ place: metaPlace(analysis, 'title', words.length), replacement: '' }] };
    }
  },
});

/** Reports a missing 主送机关, or one not closed by a full-width colon (GB/T 9704 7.3.2). */
export const addressee = defineCheck({
  kind: 'addressee',
  params: z.strictObject({}),
  variants: ['missing', 'colon'],
  *run(analysis): Iterable<Detection> {
    const { raw } = analysis.meta.addressees;
    if (analysis.report.meta.addressees.length === 0) {
      yield { place: { block: metaKey('addressees'), start: 0, end: 0 }, variant: 'missing', identity: 'missing' };
      return;
    }
    const written = raw.trimEnd();
    if (written.endsWith('：')) return;
    const mark = /[:;；,，。.、]$/.test(written) ? written.length - 1 : written.length;
    yield {
      place: { block: metaKey('addressees'), start: mark === written.length ? Math.max(mark - 1, 0) : mark, end: written.length },
      variant: 'colon',
      identity: 'colon',
      data: { addressees: analysis.report.meta.addressees },
      fix: [{ place: { block: metaKey('addressees'), start: mark, end: written.length }, replacement: '：' }],
    };
  },
});

/** Reports a missing 署名 (条例第九条: 发文机关署名). */
export const signature = defineCheck({
  kind: 'signature',
  params: z.strictObject({}),
  *run(analysis): Iterable<Detection> {
    if (analysis.report.meta.signature.length > 0) return;
    yield { place: { block: metaKey('signature'), start: 0, end: 0 }, identity: 'missing', data: { unit: analysis.report.meta.unit } };
  },
});

/** Reports a missing 成文日期, one that does not exist, or one not in the form of GB/T 9704 7.3.5.4. */
export const issueDate = defineCheck({
  kind: 'issue-date',
  params: z.strictObject({}),
  variants: ['missing', 'impossible', 'incomplete', 'form'],
  *run(analysis): Iterable<Detection> {
    const { raw, normal } = analysis.meta.issueDate;
    const place = metaPlace(analysis, 'issueDate');
    if (normal.text === '') {
      yield { place, variant: 'missing', identity: 'missing' };
      return;
    }
    const date = parseDate(raw);
    if (!date) yield { place, variant: 'form', data: { date: raw, right: '2026年2月10日' } };
    else if (date.month === null || date.day === null) yield { place, variant: 'incomplete', data: { date: raw } };
    else if (!date.exists) yield { place, variant: 'impossible', data: { date: raw } };
    else if (!date.prescribed) {
      const right = formatDate({ year: date.year, month: date.month, day: date.day });
      yield { place, variant: 'form', data: { date: raw, right }, fix: [{ place, replacement: right }] };
    }
  },
});
