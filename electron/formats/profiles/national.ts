import { PROFILE_VERSION, type Profile } from './profile.ts';

/** GB/T 9704—2012 党政机关公文格式. Numbers in the comments are its clauses; “custom” marks what it leaves open. */
export const nationalProfile: Profile = {
  schema: 'fazhi-profile',
  version: PROFILE_VERSION,
  id: 'national',
  name: 'GB/T 9704—2012 党政机关公文格式',
  // 5.1, 5.2.1; right and bottom margins follow from the type area of 156 mm × 225 mm.
  page: { widthMm: 210, heightMm: 297, marginsMm: { top: 37, bottom: 35, left: 28, right: 26 } },
  // 5.2.3
  grid: { linesPerPage: 22, charactersPerLine: 28 },
  // The standard names kinds of face only; these are the fonts government offices have installed (custom).
  faces: {
    xiaobiaosong: { eastAsia: '方正小标宋简体', latin: '方正小标宋简体', alternatives: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S'] },
    fangsong: { eastAsia: '仿宋_GB2312', latin: '仿宋_GB2312', alternatives: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋'] },
    kaiti: { eastAsia: '楷体_GB2312', latin: '楷体_GB2312', alternatives: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体'] },
    heiti: { eastAsia: '黑体', latin: '黑体', alternatives: ['SimHei', '方正黑体_GBK'] },
    songti: { eastAsia: '宋体', latin: '宋体', alternatives: ['SimSun', '方正书宋_GBK'] },
  },
  // 5.2.2, 7.3.3: 3号 = 16 pt
  body: { face: 'fangsong', sizePt: 16, indentCharacters: 2 },
  // 7.3.1: 2号 = 22 pt. Twenty characters fill the line; one fewer leaves the outline visible (custom). 7.3.2: one blank line below.
  title: { face: 'xiaobiaosong', sizePt: 22, maxCharactersPerLine: 19, blankLinesAfter: 1 },
  // 7.3.3
  headings: [
    { face: 'heiti', sizePt: 16 },
    { face: 'kaiti', sizePt: 16 },
    { face: 'fangsong', sizePt: 16 },
    { face: 'fangsong', sizePt: 16 },
  ],
  letterhead: {
    // 7.2.4: size left open there; 50 pt is custom.
    mark: { face: 'xiaobiaosong', maxSizePt: 50, minSizePt: 22, colour: 'FF0000', suffix: '文件', topMm: 35 },
    // 7.2.5
    blankLinesAfterMark: 2,
    // 7.2.5, 7.2.6
    indentCharacters: 1,
    signatoryFace: 'kaiti',
    // 7.2.2, 7.2.3
    markingFace: 'heiti',
    // 7.2.7; weight left open there.
    rule: { gapMm: 4, weightPt: 2.25, colour: 'FF0000' },
    // 7.3.1
    blankLinesAfterRule: 2,
  },
  closing: {
    // 7.3.5.1: the top of a seal of 42 mm that covers both lines lies within one line of the text.
    sealed: { blankLinesBefore: 2, dateRightCharacters: 4 },
    // 7.3.5.2
    unsealed: { blankLinesBefore: 1, rightCharacters: 2, dateShiftCharacters: 2 },
  },
  // 7.3.4: one blank line above; 7.3.7: 3号黑体, the title on the third line.
  attachment: { labelFace: 'heiti', blankLinesBeforeTitle: 1, blankLinesBeforeList: 1 },
  // 7.4.1 to 7.4.3: 4号 = 14 pt. The standard asks for the last page; that it be an even one is custom.
  imprint: { face: 'fangsong', sizePt: 14, indentCharacters: 1, outerRuleMm: 0.35, innerRuleMm: 0.25, evenPage: false },
  // 7.5
  pageNumber: { face: 'songti', sizePt: 14, dash: '—', belowTypeAreaMm: 7, indentCharacters: 1 },
  // The standard says nothing of tables in the text (custom).
  table: { face: 'fangsong', headerFace: 'heiti', sizesPt: [12, 10.5, 9, 7.5], lineHeight: 1.6, cellPaddingMm: 1.2, ruleWeightPt: 0.5, landscapeBelowPt: 9 },
  copies: {
    // 《党政机关公文处理工作条例》第九条（十三）: a signed document carries the seal of the organ that signs it.
    submission: { letterhead: true, imprint: true, sealed: true },
    public: { letterhead: false, imprint: false, sealed: false },
  },
};
