import type { Random } from '../../fixtures/layouts/random.ts';
import type { TextRange } from '../../fixtures/layouts/traced-text.ts';
import { paragraphsOf, subsectionsOf, type Anatomy } from '../anatomy.ts';
import { replace } from '../edits.ts';
import type { Injected, Operator } from '../mutation.ts';
import { chineseOrdinal } from '../numerals.ts';

/** A chain of ordinals in reading order: headings of one level, or “一是……二是……” inside the text. */
type Chain = TextRange[];

/** Replaces the ordinal at `index`; the places are it and the ordinal after it, where a jump may show as well. */
function renumbered(text: string, chain: Chain, index: number, ordinal: string): Injected {
  const injected = replace(text, chain[index]!, ordinal);
  const shift = ordinal.length - (chain[index]!.end - chain[index]!.start);
  const next = chain[index + 1];
  return next ? { ...injected, places: [...injected.places, { start: next.start + shift, end: next.end + shift }] } : injected;
}

function headingChains(report: Anatomy): Chain[] {
  return report.sections
    .map((section) => subsectionsOf(report, section).map(({ ordinal }) => ordinal))
    .filter((chain) => chain.length >= 3);
}

function levelOneChain(report: Anatomy): Chain {
  return report.sections.map(({ start }) => ({ start, end: report.text.indexOf('、', start) + 1 }));
}

function heading(name: string, chains: (report: Anatomy) => Chain[], ordinal: (index: number) => string): Operator {
  return {
    rule: 'structure/heading-sequence', name, accepts: ['structure/ordinal-sequence'],
    inject: (report, random) => {
      const candidates = chains(report);
      if (candidates.length === 0) return null;
      const chain = random.pick(candidates);
      const index = random.int(1, chain.length - 2);
      return renumbered(report.text, chain, index, ordinal(index));
    },
  };
}

/** The ordinal patterns of chains inside the text, with the writer of the n-th ordinal (counting from 1). */
const STYLES = [
  { name: '一是', pattern: /[一二三四五六七八九十]是/g, write: (n: number) => `${chineseOrdinal(n)}是` },
  { name: '第一，', pattern: /第[一二三四五六七八九十]，/g, write: (n: number) => `第${chineseOrdinal(n)}，` },
  { name: '一要', pattern: /(?<=^)[一二三四五六七八九十]要/gm, write: (n: number) => `${chineseOrdinal(n)}要` },
  { name: '（1）', pattern: /（\d）/g, write: (n: number) => `（${n}）` },
  { name: '1.', pattern: /(?<=^)\d\./gm, write: (n: number) => `${n}.` },
] as const;

type Style = (typeof STYLES)[number];

function chainsOf(report: Anatomy, style: Style): Chain[] {
  const chains: Chain[] = [];
  let expected = 1;
  for (const found of report.text.matchAll(style.pattern)) {
    const place = { start: found.index, end: found.index + found[0].length };
    if (found[0] === style.write(1)) {
      chains.push([place]);
      expected = 2;
    } else if (found[0] === style.write(expected) && chains.length > 0) {
      chains.at(-1)!.push(place);
      expected += 1;
    }
  }
  return chains.filter((chain) => chain.length >= 3);
}

function inText(style: Style, name: string, change: (index: number) => number): Operator {
  return {
    rule: 'structure/ordinal-sequence', name: `${style.name} ${name}`, accepts: ['structure/heading-sequence'],
    inject: (report, random) => {
      const chains = chainsOf(report, style);
      if (chains.length === 0) return null;
      const chain = random.pick(chains);
      const index = random.int(1, chain.length - 2);
      return renumbered(report.text, chain, index, style.write(change(index)));
    },
  };
}

/** Chains brought in with the defect, in wordings that no fixture has. */
const FAULTY_CHAINS: readonly { text: string; mark: RegExp }[] = [
  { text: '具体做法：一是完善制度，二是压实责任，四是强化考核。', mark: /二是.*四是/ },
  { text: '主要抓好三个环节：第一，摸清底数；第三，落实整改；第四，巩固成效。', mark: /第一.*第三/ },
  { text: '做到三个到位：（1）责任到位；（2）措施到位；（2）督促到位。', mark: /（2）措.*（2）/ },
  { text: '健全三项机制：首先，明确职责分工；其次，规范工作流程；其次，加强结果运用。', mark: /其次，规.*其次/ },
  { text: '突出三个重点：①摸底排查；②分类处置；④跟踪问效。', mark: /②.*④/ },
  { text: '一要健全机制，二要加强培训，二要强化监督，四要严格问责。', mark: /二要加.*二要强/ },
];

function broughtIn({ text, mark }: (typeof FAULTY_CHAINS)[number], index: number): Operator {
  return {
    rule: 'structure/ordinal-sequence', name: `brought in ${index + 1}`,
    inject: (report, random: Random) => {
      // In a paragraph without a chain of its own, so that the chain before it does not run on into this one.
      const free = report.sections
        .flatMap((section) => paragraphsOf(report, section.body))
        .filter(({ start, end }) => !/[一二三四]是|第[一二三]，|[一二三四五]要|（\d）|\n\d\./.test(report.text.slice(start - 1, end)));
      if (free.length === 0) return null;
      const slot = random.pick(free).end;
      const found = mark.exec(text)!;
      return {
        text: report.text.slice(0, slot) + text + report.text.slice(slot),
        places: [{ start: slot + found.index, end: slot + found.index + found[0].length }],
      };
    },
  };
}

const bracketed = (n: number): string => `（${chineseOrdinal(n)}）`;

export const ORDINAL_OPERATORS: readonly Operator[] = [
  heading('（二）repeats （一）', headingChains, (index) => bracketed(index)),
  heading('（二）skips to （三）', headingChains, (index) => bracketed(index + 2)),
  heading('（二）in the style of level 3', headingChains, (index) => `${index + 1}.`),
  heading('二、repeats 一、', (report) => [levelOneChain(report)], (index) => `${chineseOrdinal(index)}、`),
  heading('二、skips to 三、', (report) => [levelOneChain(report)], (index) => `${chineseOrdinal(index + 2)}、`),
  ...STYLES.flatMap((style) => [
    inText(style, 'repeats', (index) => index),
    inText(style, 'skips', (index) => index + 2),
  ]),
  ...FAULTY_CHAINS.map(broughtIn),
];
