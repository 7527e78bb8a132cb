import { describe, expect, it } from 'vitest';
import { markdownSource } from '../../../../electron/formats/text/markdown.ts';

/** Lines of a Markdown text with their hints, empty ones left out. */
function linesOf(text: string): { text: string; hint?: object }[] {
  const source = markdownSource(text);
  expect(source.text).toBe(text);
  return source.lines
    .map(({ start, end, hint }) => (hint ? { text: text.slice(start, end), hint } : { text: text.slice(start, end) }))
    .filter((line) => line.text !== '');
}

describe('markdownSource', () => {
  it('takes a single first heading for the title and counts the others from one', () => {
    expect(linesOf('# 某局2024年度报告\n\n## 一、主要举措\n正文。\n### （一）组织领导\n')).toEqual([
      { text: '某局2024年度报告', hint: { title: true } },
      { text: '一、主要举措', hint: { headingLevel: 1 } },
      { text: '正文。' },
      { text: '（一）组织领导', hint: { headingLevel: 2 } },
    ]);
  });

  it('takes first-level headings for headings where there are several', () => {
    expect(linesOf('# 一、举措\n# 二、不足\n##### 细目')).toEqual([
      { text: '一、举措', hint: { headingLevel: 1 } },
      { text: '二、不足', hint: { headingLevel: 1 } },
      { text: '细目', hint: { headingLevel: 4 } },
    ]);
  });

  it('reads headings without a blank behind the marks and with closing marks', () => {
    expect(linesOf('##一、举措 ##\n## C# \n###### 六级 #### ')).toEqual([
      { text: '一、举措', hint: { headingLevel: 2 } },
      { text: 'C#', hint: { headingLevel: 2 } },
      { text: '六级', hint: { headingLevel: 4 } },
    ]);
  });

  it('leaves seven marks and marks alone as they are', () => {
    expect(linesOf('####### 七\n##')).toEqual([{ text: '####### 七' }]);
  });

  it('begins lines behind quotation and bullet marks and inside emphasis around the whole line', () => {
    expect(linesOf('> 引用\n- 一项\n  * 二项\n**一、举措**\n**甲**和**乙**')).toEqual([
      { text: '引用' }, { text: '一项' }, { text: '二项' }, { text: '一、举措' }, { text: '**甲**和**乙**' },
    ]);
  });

  it('has nothing for rules and code fences', () => {
    expect(linesOf('---\n* * *\n```\n正文\n```\n=====')).toEqual([{ text: '正文' }]);
  });

  it('keeps ordinals typed by the author', () => {
    expect(linesOf('1. 第一项\n一是推进。')).toEqual([{ text: '1. 第一项' }, { text: '一是推进。' }]);
  });
});
