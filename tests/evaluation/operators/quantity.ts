import { sectionsOf, subsectionsOf, type Anatomy } from '../anatomy.ts';
import { addSentence, replace } from '../edits.ts';
import type { Operator } from '../mutation.ts';

const BARE_BODIES = [
  '健全工作机制，明确责任分工，优化办理流程，推动各项任务落地落实。坚持问题导向和目标导向相统一，强化跟踪问效，确保取得实效。',
  '深入贯彻上级部署要求，把依法行政理念贯穿工作全过程各环节。加强部门协同，完善配套制度，规范权力运行，群众获得感不断增强。',
  '坚持依法依规办事，严格履行法定程序，主动接受社会监督。加强沟通协调，注重源头预防，推动关口前移，工作基础不断夯实。',
];

function withoutFigures(text: string): string {
  const clauses = text.match(/[^，；。\n]+[，；。\n]*/g) ?? [];
  return clauses.filter((clause) => !/[0-9]|[一二三四五六七八九十百两]+(?:次|件|项|名|场|份|处|条|户|起|万|余|个|类|期)/.test(clause))
    .join('').replaceAll(/[，；](?=\n|$)/g, '。');
}

function bare(name: string, body: (text: string, random: { pick<T>(items: readonly T[]): T }) => string): Operator {
  return {
    rule: 'quantity/unquantified', name,
    inject: (report, random) => {
      const subsections = sectionsOf(report, 'measures').flatMap((section) => subsectionsOf(report, section))
        // The duties of 第一责任人, nested here in one fixture, are another rule's business.
        .filter(({ topic }) => !report.text.slice(topic.start, topic.end).includes('第一责任人'));
      if (subsections.length === 0) return null;
      const chosen = random.pick(subsections);
      const rest = { start: chosen.topic.end, end: chosen.end };
      const runsIn = report.text[rest.start] !== '\n';
      const injected = replace(report.text, rest, `${runsIn ? '' : '\n'}${body(report.text.slice(rest.start, rest.end), random)}\n`);
      return { ...injected, places: [{ start: chosen.start, end: injected.places[0]!.end }] };
    },
  };
}

const VAGUE_RESULTS: readonly { text: string; mark: string }[] = [
  { text: '全年组织开展执法检查多次，及时纠正违法行为。', mark: '多次' },
  { text: '查处一批违法案件，有力维护了公平竞争秩序。', mark: '一批' },
  { text: '发放普法宣传资料若干，营造了浓厚的法治氛围。', mark: '若干' },
  { text: '化解大量矛盾纠纷，得到群众认可。', mark: '大量' },
  { text: '先后举办数场专题培训班，提升了执法人员业务水平。', mark: '数场' },
  { text: '没收假冒伪劣商品若干件，责令相关单位限期整改。', mark: '若干件' },
  { text: '协调解决了许多历史遗留问题，受到企业好评。', mark: '许多' },
  { text: '通过专项行动，执法规范化水平显著提升。', mark: '显著提升' },
  { text: '开展一系列法治宣传活动，群众法治意识明显增强。', mark: '一系列' },
];

const COUNT = /(?<![\d.])\d+(件|场|次|份|条|期|处|起)/;

function vagueFor(word: string): Operator {
  return {
    rule: 'quantity/vague', name: `${word} for a count`,
    inject: (report, random) => {
      // Where the count alone says what was done, not where it is a part of a sum or a ratio.
      const section = sectionsOf(report, 'measures')[0]!;
      const slots = [...report.text.slice(section.body.start, section.body.end)
        .matchAll(new RegExp(`(?:开展|举办|组织|发放|审查|审核|排查|调处|公开)[^，。；、0-9]{0,16}${COUNT.source}(?=[，。；])`, 'g'))];
      if (slots.length === 0) return null;
      const slot = random.pick(slots);
      const at = section.body.start + slot.index + slot[0].search(COUNT);
      const end = section.body.start + slot.index + slot[0].length;
      return replace(report.text, { start: at, end }, word + slot[1]!, 2);
    },
  };
}

const sparse: Operator = {
  rule: 'quantity/density', name: 'most figures gone',
  inject: (report) => {
    const sections = sectionsOf(report, 'measures');
    if (sections.length !== 1 || sections[0]!.contains.length > 0) return null;
    const { body } = sections[0]!;
    const lines = report.text.slice(body.start, body.end).split('\n');
    // One figure stays in each subsection: the section is poor in figures, no subsection is without.
    const thinned = lines.map((line) => {
      const kept = /\d+[件场次条份项](?=[，。；])/.exec(line);
      return line.includes('。') ? `${withoutFigures(line)}${BARE_BODIES[line.length % BARE_BODIES.length]!}${kept ? `共办理相关事项${kept[0]}。` : ''}` : line;
    });
    return { ...replace(report.text, body, thinned.join('\n')), places: [] };
  },
};

export const QUANTITY_OPERATORS: readonly Operator[] = [
  bare('generalities', (_text, random) => random.pick(BARE_BODIES)),
  bare('own text without its figures', (text, random) => {
    const rest = withoutFigures(text).trim();
    return rest.length > 30 && !/[0-9]/.test(rest) ? rest : random.pick(BARE_BODIES);
  }),
  ...VAGUE_RESULTS.map(({ text, mark }): Operator => ({
    rule: 'quantity/vague', name: mark, inject: (report: Anatomy, random) => addSentence(report, random, text, mark),
  })),
  ...['若干', '多', '数'].map(vagueFor),
  sparse,
];
