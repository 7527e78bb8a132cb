import { describe, expect, test } from 'vitest';
import { namesCause } from '../../../../rules/checks/structure/causes.ts';

describe('a cause is analysed', () => {
  test.each([
    '执法力量不足，主要原因是编制总量受限。',
    '究其根源，是对新法学习不深。',
    '由于培训偏少，案卷质量不高。',
    '受财政资金制约，信息化建设进展缓慢。',
    '主观上，个别干部重业务轻法治。',
    '干部流动快，导致执法经验难以积累。',
    '因人员编制不足，基层站所难以配齐执法人员。',
    '这主要是部分单位认识不到位所致。',
    '案件办理周期偏长，归根结底是协作机制不健全。',
    '一是培训不够，造成文书不规范。',
  ])('%s', (text) => expect(namesCause(text)).toBe(true));
});

describe('no cause is analysed', () => {
  test.each([
    '一是执法队伍建设有待加强。二是普法形式较为单一。',
    '存在的不足和原因主要有：法治宣传还不够深入。',
    '要因地制宜，因此须持续努力。',
    '因时因势调整工作重点。',
    '部分干部法治思维有待提高，重业务轻法治的现象依然存在。',
    '不足及其原因如下：监管手段仍需丰富。',
  ])('%s', (text) => expect(namesCause(text)).toBe(false));
});
