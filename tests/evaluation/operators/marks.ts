import { paragraphsOf, sentencesOf, type Anatomy } from '../anatomy.ts';
import { addSentence, replace, replaceMatch } from '../edits.ts';
import type { Injected, Operator } from '../mutation.ts';

/** Punctuation, pairs and spaces. */

// text/unpaired ------------------------------------------------------------------------------------------------------

/** The paragraph a place stands in: an unpaired mark may be shown at either end of what it leaves open. */
function widened({ text, places }: Injected): Injected {
  const { start, end } = places[0]!;
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const after = text.indexOf('\n', end);
  return { text, places: [{ start: before, end: after < 0 ? text.length : after }] };
}

function deletedMark(mark: string): Operator {
  return {
    rule: 'text/unpaired', name: `${mark} missing`,
    inject: (report, random) => {
      // Not the closing mark of （一）: without it the line is no heading any more.
      const injected = replaceMatch(report, random, mark === '（' || mark === '）' ? new RegExp(`(?<![\\n（][一二三四五六七八九十]{0,2})${mark}(?![一二三四五六七八九十0-9]{1,2}）)`) : new RegExp(mark), '');
      return injected && widened(injected);
    },
  };
}

function strayMark(mark: string): Operator {
  return {
    rule: 'text/unpaired', name: `${mark} too many`,
    inject: (report, random) => {
      const injected = replaceMatch(report, random, /(?<=\p{Script=Han})，(?=\p{Script=Han})/u, mark === '“' || mark === '《' || mark === '（' ? `，${mark}` : `${mark}，`);
      return injected && widened(injected);
    },
  };
}

const CROSSED = [
  '落实《行政执法公示办法（试行》）等制度2项。',
  '开展“法治体检（进企业”）活动12场。',
  '编印《执法文书（范本”》2册。',
  '推行“首违不罚’清单管理，发布清单3批。',
];

// text/half-width-punctuation ----------------------------------------------------------------------------------------

const HALF_WIDTH: Record<string, string> = { '，': ',', '：': ':', '；': ';', '。': '.', '、': ',' };

function halfWidth(mark: string): Operator {
  return {
    rule: 'text/half-width-punctuation', name: `${HALF_WIDTH[mark]} for ${mark}`,
    inject: (report, random) => replaceMatch(report, random, new RegExp(`(?<=\\p{Script=Han})${mark}(?=[\\p{Script=Han}\\n])`, 'u'), HALF_WIDTH[mark]!,
      { range: { start: report.addressee.end + 1, end: report.closing.start }, margin: 1 }),
  };
}

const halfBrackets: Operator = {
  rule: 'text/half-width-punctuation', name: '() for （）',
  inject: (report, random) => replaceMatch(report, random, /(?<=\p{Script=Han})（([^（）\n]+)）/u, (match) => `(${match[1]!})`),
};

const straightQuotes: Operator = {
  rule: 'text/half-width-punctuation', name: '"" for “”',
  inject: (report, random) => replaceMatch(report, random, /“([^“”\n]+)”/, (match) => `"${match[1]!}"`),
};

// text/spacing -------------------------------------------------------------------------------------------------------

function spaced(name: string, pattern: RegExp, space: string): Operator {
  return { rule: 'text/spacing', name, inject: (report, random) => replaceMatch(report, random, pattern, space, { margin: 2 }) };
}

// text/stray-punctuation ---------------------------------------------------------------------------------------------

const STRAY: readonly { name: string; pattern: RegExp; marks: string }[] = [
  { name: 'full stop twice', pattern: /。(?!\n)/, marks: '。。' },
  { name: 'comma twice', pattern: /，(?=\p{Script=Han})/u, marks: '，，' },
  { name: 'comma before a full stop', pattern: /。/, marks: '，。' },
  { name: 'semicolon before a full stop', pattern: /。/, marks: '；。' },
  { name: 'full stop before a comma', pattern: /，(?=\p{Script=Han})/u, marks: '。，' },
  { name: '、before a comma', pattern: /，(?=\p{Script=Han})/u, marks: '、，' },
  { name: '、twice', pattern: /(?<=\p{Script=Han})、(?=\p{Script=Han})/u, marks: '、、' },
  { name: '、 before 等', pattern: /(?<=\p{Script=Han})等(?=部门|领域|重点|具体|实际|重大|事项|活动)/u, marks: '、等' },
];

const noFullStop: Operator = {
  rule: 'text/stray-punctuation', name: 'no full stop at the end of a paragraph',
  inject: (report, random) => {
    const ends = report.sections.flatMap((section) => paragraphsOf(report, section.body)).filter(({ start, end }) => end - start > 60);
    const { end } = random.pick(ends);
    const injected = replace(report.text, { start: end - 1, end }, '');
    return { ...injected, places: [{ start: end - 8, end: end + 1 }] };
  },
};

/** A sentence that runs into the next one. */
const commaMissing: Operator = {
  rule: 'text/stray-punctuation', name: 'a paragraph ends in a comma',
  inject: (report, random) => {
    const { end } = random.pick(report.sections.flatMap((section) => sentencesOf(report, section.body)).filter(({ end: at }) => report.text[at] === '\n'));
    return replace(report.text, { start: end - 1, end }, '，', 3);
  },
};

const afterOpening = (text: string, mark: string): Operator => ({
  rule: 'text/stray-punctuation', name: `brought in ${mark}`, inject: (report: Anatomy, random) => addSentence(report, random, text, mark),
});

export const MARK_OPERATORS: readonly Operator[] = [
  ...['《', '》', '“', '”', '（', '）'].flatMap((mark) => [deletedMark(mark), strayMark(mark)]),
  ...CROSSED.map((text, index): Operator => ({ rule: 'text/unpaired', name: `crossed ${index + 1}`, inject: (report, random) => {
    const injected = addSentence(report, random, text);
    return injected && widened(injected);
  } })),
  ...['，', '：', '；', '。', '、'].map(halfWidth),
  halfBrackets,
  straightQuotes,
  spaced('before a number', /(?<=\p{Script=Han})(?=\d)/u, ' '),
  spaced('behind a number', /(?<=\d)(?=\p{Script=Han})/u, ' '),
  spaced('behind a percentage', /(?<=%)(?=\p{Script=Han})/u, ' '),
  spaced('two spaces', /(?<=\p{Script=Han})(?=\d)/u, '  '),
  ...STRAY.map(({ name, pattern, marks }): Operator => ({
    rule: 'text/stray-punctuation', name, inject: (report, random) => replaceMatch(report, random, pattern, marks, { margin: 1 }),
  })),
  noFullStop,
  commaMissing,
  afterOpening('健全工作例会、情况通报、督促检查、等制度6项。', '、等'),
  afterOpening('组织召开，专题会议4次。。', '。。'),
];
