import { expect, test, type Desk } from './editor-window.ts';

/** What a block is and says, for comparing. */
async function blocksBetween(desk: Desk, before: string, after: string): Promise<string[]> {
  const { blocks } = await desk.report();
  const from = blocks.findIndex(({ id }) => id === before) + 1;
  const to = blocks.findIndex(({ id }) => id === after);
  return blocks.slice(from, to).map((block) => {
    switch (block.type) {
      case 'heading':
        return `${block.level} ${block.ordinal}${block.text}`;
      case 'listItem':
        return `- ${block.ordinal}${block.text}`;
      case 'paragraph':
        return block.text;
      case 'table':
        return block.rows.map((row) => row.map(({ text }) => text).join('|')).join('/');
    }
  });
}

/** As Word writes it: classes, conditional comments, a comment, struck-out text, lists as paragraphs. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=ZH-CN><!--StartFragment-->
<h2 style='text-indent:32.0pt'><span style='font-family:楷体'>（一）规范执法行为<o:p></o:p></span></h2>
<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US style='font-size:16.0pt'>2024</span><span style='font-family:仿宋'>年，开展执法
检查<span lang=EN-US>64</span>次，</span><del>删去的话</del><s>也删去</s><span style='display:none'>藏起来的</span>整改问题<span lang=EN-US>12</span>个。<o:p></o:p></p>
<p class=MsoListParagraph><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>开展案卷评查，抽查行政处罚案卷32卷、行政许可案卷15卷，逐卷反馈问题。</p>
<table class=MsoTableGrid border=1><thead><tr><td><p>指标</p></td><td><p>件数</p></td></tr></thead><tr><td><p>行政许可</p></td><td><p>17</p></td></tr></table>
<p class=MsoNormal>&nbsp;</p>
<!--EndFragment--></body></html>`;

test('from Word: headings, text, lists and tables stay, formats and hidden text go', async ({ desk }) => {
  await desk.select(['training', -1]);
  await desk.press('Enter');
  await desk.paste({ 'text/html': WORD, 'text/plain': '不用这个' });
  expect(await blocksBetween(desk, 'training', 'shortcomings')).toEqual([
    '2 （二）规范执法行为',
    '2024年，开展执法 检查64次，整改问题12个。',
    '- 1.开展案卷评查，抽查行政处罚案卷32卷、行政许可案卷15卷，逐卷反馈问题。',
    '指标|件数/行政许可|17',
  ]);
});

/** As a web page writes it: divisions, line breaks, script, an image. */
const WEB = `<div class="TRS_Editor"><script>alert(1)</script><style>.a{}</style><div>　　<b>二、存在的问题</b></div>
<div>　　执法力量不足。<img src="https://example.invalid/x.png" onerror="alert(2)"><br>　　案卷制作不规范。</div><p></p>
<ol start="3"><li>加强培训</li><li>加强评查</li></ol><ul><li>加强督察</li></ul></div>`;

test('from a web page: lines become paragraphs, nothing of the page runs or loads', async ({ desk }) => {
  await desk.select(['training', -1]);
  await desk.press('Enter');
  await desk.paste({ 'text/html': WEB, 'text/plain': '' });
  expect(await blocksBetween(desk, 'training', 'shortcomings')).toEqual(['1 二、存在的问题', '执法力量不足。', '案卷制作不规范。', '- 3.加强培训', '- 4.加强评查', '- •加强督察']);
});

test('plain text: headings are recognised, broken lines joined, ordinals counted on', async ({ desk }) => {
  await desk.select(['training', -1]);
  await desk.press('Enter');
  await desk.paste({ 'text/plain': '（一）加强监督\n接受人大监督，办理代表建议6件。\n（五）化解纠纷\n办理行政复议案件2件。\n' });
  expect(await blocksBetween(desk, 'training', 'shortcomings')).toEqual(['2 （二）加强监督', '接受人大监督，办理代表建议6件。', '2 （三）化解纠纷', '办理行政复议案件2件。']);
});

test('a few words go into the line as they are', async ({ desk }) => {
  await desk.select(['training', 2]);
  await desk.paste({ 'text/html': '<span style="color:red">累计</span>', 'text/plain': '累计' });
  expect(await desk.text('training')).toBe('全年累计组织执法人员培训3期，覆盖执法人员31名。');
  await desk.press('Control+z');
  expect(await desk.text('training')).toBe('全年组织执法人员培训3期，覆盖执法人员31名。');
});

test('several paragraphs in the middle of one: it goes on behind them', async ({ desk }) => {
  await desk.select(['training', 13]);
  await desk.paste({ 'text/plain': '第一段完了。\n第二段完了。' });
  expect(await desk.text('training')).toBe('全年组织执法人员培训3期，第一段完了。');
  expect(await blocksBetween(desk, 'training', 'shortcomings')).toEqual(['第二段完了。覆盖执法人员31名。']);
});

test('a field takes text on one line', async ({ desk }) => {
  await desk.select(['meta:addressees', 0]);
  await desk.paste({ 'text/plain': '市委、\n市人民政府、\n' });
  const { meta } = await desk.report();
  expect(meta.addressees).toEqual(['市委', '市人民政府', '县委', '县人民政府']);
});

test('blocks copied here keep what they are; cutting takes them away', async ({ desk }) => {
  const clip = await desk.page.evaluateHandle(() => new DataTransfer());
  const send = (type: 'copy' | 'cut' | 'paste'): Promise<void> =>
    clip.evaluate((data, event) => {
      document.querySelector('[contenteditable]')?.dispatchEvent(new ClipboardEvent(event, { clipboardData: data, bubbles: true, cancelable: true }));
    }, type);
  await desk.select(['run-in', 0], ['training', -1]);
  await send('cut');
  expect(await blocksBetween(desk, 'measures', 'shortcomings')).toEqual(['2 （一）']);
  await desk.press('Backspace');
  await desk.select(['faults', -1]);
  await desk.press('Enter');
  await send('paste');
  expect(await blocksBetween(desk, 'faults', 'responsible')).toEqual([
    '2 （一）健全制度。', '修订水资源管理规范性文件2件，办理取水许可17件，全部按期办结。', '全年组织执法人员培训3期，覆盖执法人员31名。',
  ]);
});

test('a whole report pasted on an empty page fills it', async ({ desk }) => {
  const before = await desk.report();
  await desk.open({ ...before, meta: { ...before.meta, title: '', addressees: [], signature: [], issueDate: '' }, blocks: [{ type: 'paragraph', id: 'only', text: '' }] });
  await desk.select(['only', 0]);
  await desk.paste({
    'text/plain': '白石镇人民政府关于2024年法治政府建设情况的报告\n县人民政府：\n现将有关情况报告如下。\n一、主要举措和成效\n办理行政许可9件。\n二、存在的不足和原因\n人员不足。\n白石镇人民政府\n2025年1月20日\n',
  });
  const { meta, blocks } = await desk.report();
  expect(meta).toMatchObject({ title: '白石镇人民政府关于2024年法治政府建设情况的报告', addressees: ['县人民政府'], signature: ['白石镇人民政府'], issueDate: '2025年1月20日', unit: '青山县水务局' });
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph', 'heading', 'paragraph']);
});
