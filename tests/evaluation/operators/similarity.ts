import { paragraphsOf, type Anatomy } from '../anatomy.ts';
import type { Operator } from '../mutation.ts';

/** A report of the year before that shares nothing with this one but its frame. */
function frame(report: Anatomy, body: string): string {
  const last = report.label.year - 1;
  return [
    `${report.label.unit}关于${last}年度法治政府建设情况的报告`,
    `${report.label.addressees.join('、')}：`,
    '按照上级通知，现将年度工作报告如下：',
    '一、主要举措和成效',
    body,
    '二、存在的不足和原因',
    '个别环节衔接不畅，主要原因是沟通机制不健全。',
    '三、主要负责人履行推进法治建设第一责任人职责情况',
    '主要负责人召开会议研究部署法治工作3次，述法1次。',
    `四、${last + 1}年安排`,
    '完善沟通机制，提升协同水平。',
    '特此报告。',
    report.label.signature,
    `${last + 1}年1月9日`,
    '',
  ].join('\n');
}

/** This year's passage stood in last year's report, `change`d from what it is now. */
function carriedOver(name: string, count: number, change: (passage: string, report: Anatomy) => string): Operator {
  return {
    rule: 'similarity/last-year', name,
    inject: (report, random) => {
      const paragraphs = report.sections
        .filter(({ kind }) => kind !== 'other')
        .flatMap((section) => paragraphsOf(report, section.body))
        .filter(({ start, end }) => end - start > 120);
      const first = random.int(0, paragraphs.length - count);
      const chosen = paragraphs.slice(first, first + count);
      const passages = chosen.map(({ start, end }) => change(report.text.slice(start, end), report));
      return { text: report.text, places: chosen, lastYear: frame(report, passages.join('\n')) };
    },
  };
}

function aYearBack(passage: string): string {
  return passage.replaceAll(/20\d\d(?=年)/g, (year) => String(Number(year) - 1));
}

export const SIMILARITY_OPERATORS: readonly Operator[] = [
  carriedOver('only the year changed', 1, aYearBack),
  carriedOver('two passages, only the year changed', 2, aYearBack),
  carriedOver('word for word', 1, (passage) => passage),
  carriedOver('figures the same, some words changed', 1, (passage) => aYearBack(passage).replace('全年', '共').replace('开展', '组织开展').replace('推进', '推动')),
];
