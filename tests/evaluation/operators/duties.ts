import type { UnitKind } from '../../../shared/report/report.ts';
import { contentOf, sentencesOf, type Anatomy, type Content } from '../anatomy.ts';
import { replace, replaceMatch } from '../edits.ts';
import type { Injected, Operator } from '../mutation.ts';

/**
 * Duties whose traces can be taken out of a whole report by words, without leaving it half a report.
 * Clauses that match go, in every section.
 */
const TRACES: readonly { name: string; kinds: readonly UnitKind[]; words: RegExp }[] = [
  { name: '述法', kinds: ['政府', '政府部门', '乡镇街道', '党委'], words: /述法|述职|述责/ },
  { name: '出庭应诉和生效裁判', kinds: ['政府', '政府部门'], words: /出庭|应诉|复议|[败涉]诉|裁判|判决|司法权威|尊重司法|支持司法|司法建议|检察建议|府院|诉讼|人民法院/ },
  { name: '学法普法', kinds: ['政府', '政府部门'], words: /学法|普法|学习|法治宣传|宣传|培训|法律明白人|讲授|法治课|旁听/ },
  { name: '依法决策', kinds: ['政府', '政府部门'], words: /决策|法律顾问|公职律师|合法性|公开|规范性文件|集体讨论|三重一大|听证|论证|审查|审核/ },
  { name: '督促班子成员', kinds: ['政府', '政府部门'], words: /班子|督促|约谈|谈话|层级监督|下级|责任书|责任状|述法/ },
  { name: '依规治党', kinds: ['党委'], words: /依规治党|党内|工作规则|管党治党|从严治党/ },
  { name: '用人导向', kinds: ['党委'], words: /用人|提拔|干部考核|领导班子|法治素养|政法单位|任职|人才/ },
];

/** Cuts a range into clauses at commas, semicolons and full stops and drops those with the words. */
function withoutWords(text: string, words: RegExp): string {
  return text.split('\n').map((line) => {
    if (!words.test(line) || !line.includes('。')) return line;
    const kept = (line.match(/[^，；。]+[，；。]?/g) ?? []).filter((clause) => !words.test(clause));
    const joined = kept.join('').replace(/[，；]$/, '');
    return joined === '' || joined.endsWith('。') ? joined : `${joined}。`;
  }).filter((line) => line !== '').join('\n');
}

function uncovered({ name, kinds, words }: (typeof TRACES)[number]): Operator {
  return {
    rule: 'duties/uncovered', name,
    inject: (report) => {
      const body = { start: report.sections[0]!.start, end: report.closing.start };
      if (!kinds.includes(report.label.unitKind)) return null;
      return { ...replace(report.text, body, `${withoutWords(report.text.slice(body.start, body.end), words)}\n`), places: [] };
    },
  };
}

/** The person responsible by post, with what is held together with it; deputies and other units' heads are not meant. */
const POST = /(?:[局委区县镇]?(?:党组|党委|党工委|区委|县委)副?书记、)?(?:办事处)?(?<!副)(?:局长|主任|县长|区长|镇长)(?!办公会)(?:周敬之同志)?|(?<!乡|乡镇|社区|村)(?:[局委镇]?(?:党组|党委|党工委)|县委|区委)书记/g;
const COLLECTIVES = ['我单位', '领导班子', '本机关', '工作专班'];

/** Writes the passage anew under its heading; the place is the passage with its heading. */
function rewritten(report: Anatomy, content: Content, body: string): Injected {
  const injected = replace(report.text, content.body, body);
  return { ...injected, places: [{ start: content.start, end: content.body.start + body.length }] };
}

function impersonal(collective: string): Operator {
  return {
    rule: 'duties/no-person', name: collective,
    inject: (report) => {
      const content = contentOf(report, 'firstResponsible');
      if (!content) return null;
      const text = report.text.slice(content.body.start, content.body.end)
        .replaceAll(/(?:局长|镇长|主任)办公会/g, '办公会')
        .replaceAll(POST, collective)
        .replaceAll(/(?:党政)?主要(?:负责人|领导)(?!履行推进法治建设第一责任人职责规定)/g, '负责人员')
        .replaceAll(/作为(?:行政机关|县政府)负责人|本人[和及]?|亲自/g, '');
      return rewritten(report, content, text);
    },
  };
}

const SLOGANS = [
  '{person}坚持以习近平新时代中国特色社会主义思想为指导，切实履行推进法治建设第一责任人职责，对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。坚持以上率下、以身作则，带头尊法学法守法用法，把法治建设摆在全局工作的突出位置，推动各项工作纳入法治化轨道。\n',
  '{person}高度重视法治政府建设，认真履行第一责任人职责，加强组织领导，压实工作责任，形成一级抓一级、层层抓落实的良好格局。坚持依法决策，不断提高运用法治思维和法治方式深化改革、推动发展、化解矛盾、维护稳定的能力。\n',
  '一是提高政治站位。{person}充分认识推进法治建设的重大意义，切实增强责任感和使命感。二是强化责任担当。{person}认真落实“四个亲自”要求，既挂帅又出征。三是坚持率先垂范。{person}带头学法用法，带头依法办事，发挥“头雁”作用。\n',
  '{person}牢固树立法治理念，始终坚持依法行政、依法决策，统筹推进科学立法、严格执法、公正司法、全民守法，自觉把各项工作置于法治框架之下谋划和推动，以“关键少数”带动“绝大多数”，营造了浓厚的法治氛围。\n',
];

function personOf(report: Anatomy): string {
  const posts: Record<UnitKind, string> = { 政府部门: '党组书记、局长', 政府: '政府主要负责人', 乡镇街道: '党政主要负责人', 党委: '党委书记', other: '主要负责人' };
  return posts[report.label.unitKind];
}

function sloganOnly(template: string, index: number): Operator {
  return {
    rule: 'duties/slogan-only', name: `slogans ${index + 1}`,
    inject: (report) => {
      const content = contentOf(report, 'firstResponsible');
      return content && rewritten(report, content, `${report.text[content.body.start] === '\n' ? '\n' : ''}${template.replaceAll('{person}', personOf(report))}`);
    },
  };
}

/** How clerks bend the duty's prescribed name 推进法治建设第一责任人职责. */
const BENT_TERMS = ['推进法治政府建设第一责任人职责', '推进法治建设第一责任', '推进法治建设主要责任人职责', '推动法治建设第一责任人职责', '法治建设第一负责人职责'];

function bentTerm(term: string): Operator {
  return {
    rule: 'duties/term', name: term,
    inject: (report, random): Injected | null => replaceMatch(report, random, /推进法治建设第一责任人职责(?!规定)/, term, { margin: 4 }),
  };
}

/** Only the duty to see that others act lawfully, which reports rarely document elsewhere. */
const sloganItem: Operator = {
  rule: 'duties/slogan-only', name: 'one duty in formulas', accepts: ['duties/uncovered'],
  inject: (report, random) => {
    const content = contentOf(report, 'firstResponsible');
    const items = content ? sentencesOf(report, content.body).filter(({ start, end }) => /^.{0,14}(?:班子|督促)/.test(report.text.slice(start, end))) : [];
    if (!content || items.length === 0) return null;
    const item = random.pick(items);
    const paragraphEnd = report.text.indexOf('\n', item.start);
    const chainEnd = report.text.slice(item.end, paragraphEnd).search(/[一二三四五六]是|第[一二三四五六]，/);
    const end = chainEnd < 0 ? paragraphEnd : item.end + chainEnd;
    const topic = /^[^。，]*[。，]/.exec(report.text.slice(item.start, end))![0].replace(/，$/, '。');
    const injected = replace(report.text, { start: item.start, end }, `${topic}坚持一级抓一级、层层抓落实，督促班子成员认真履行“一岗双责”，推动形成齐抓共管的工作格局。`);
    // A duty without evidence may be reported at the passage's heading.
    return { ...injected, places: [...injected.places, { start: content.start, end: content.body.start }] };
  },
};

export const DUTY_OPERATORS: readonly Operator[] = [
  ...TRACES.map(uncovered),
  ...COLLECTIVES.map(impersonal),
  ...SLOGANS.map(sloganOnly),
  sloganItem,
  ...BENT_TERMS.map(bentTerm),
];
