import { expect, test } from 'vitest';
import { missingFonts, missingFontText } from '../../../../electron/formats/profiles/fonts.ts';
import { nationalProfile } from '../../../../electron/formats/profiles/national.ts';

const OFFICE = ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体'];

test('nothing is missing where all fonts of the profile are installed, however their names are written', () => {
  expect(missingFonts(nationalProfile, OFFICE)).toEqual([]);
  expect(missingFonts(nationalProfile, ['方正小标宋简体', '仿宋_gb2312', '楷体_GB2312 ', '黑体', '宋体'])).toEqual([]);
});

test('a missing font is named with the nearest of its kind', () => {
  const missing = missingFonts(nationalProfile, ['华文中宋', 'FangSong', '仿宋', '楷体_GB2312', 'SimHei', 'SimSun']);
  expect(missing).toEqual([
    { face: 'xiaobiaosong', font: '方正小标宋简体', substitute: '华文中宋' },
    { face: 'fangsong', font: '仿宋_GB2312', substitute: '仿宋' },
    { face: 'heiti', font: '黑体', substitute: 'SimHei' },
    { face: 'songti', font: '宋体', substitute: 'SimSun' },
  ]);
  expect(missingFontText(missing[1]!)).toBe('这台电脑没有“仿宋_GB2312”，显示和打印时可用“仿宋”代替；文件中的字体名不受影响。');
});

test('without any font of the kind the user is told what will happen and what to do', () => {
  const [first] = missingFonts(nationalProfile, ['仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']);
  expect(first).toEqual({ face: 'xiaobiaosong', font: '方正小标宋简体', substitute: null });
  expect(missingFontText(first!)).toMatch(/也没有别的小标宋体.*会走样.*请安装/);
});
