import { FACES, type FaceName, type Profile } from './profile.ts';

/** Names of the faces as users see them. */
export const FACE_NAMES: Record<FaceName, string> = { xiaobiaosong: '小标宋体', fangsong: '仿宋体', kaiti: '楷体', heiti: '黑体', songti: '宋体' };

/**
 * Fonts of the same kind, the nearest first, under the names that Windows, 麒麟, 统信 and the free collections give them.
 * GB/T 9704 names kinds of face only.
 */
const EQUIVALENTS: Record<FaceName, readonly string[]> = {
  xiaobiaosong: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '汉仪小标宋简', '文星标宋', '华文中宋', 'STZhongsong', '思源宋体', 'Source Han Serif SC', 'Noto Serif CJK SC'],
  fangsong: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋', 'STFangsong', '文星仿宋', 'FandolFang'],
  kaiti: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', '方正楷体简体', '华文楷体', 'STKaiti', '文星楷体', 'AR PL UKai CN', 'LXGW WenKai', 'FandolKai'],
  heiti: ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体', '华文黑体', 'STHeiti', '文泉驿正黑', 'WenQuanYi Zen Hei', '思源黑体', 'Source Han Sans SC', 'Noto Sans CJK SC'],
  songti: ['宋体', 'SimSun', '新宋体', 'NSimSun', '方正书宋_GBK', '方正书宋简体', '华文宋体', 'STSong', 'AR PL UMing CN', '思源宋体', 'Source Han Serif SC', 'Noto Serif CJK SC'],
};

/** A font that the profile names and this computer does not have. */
export interface MissingFont {
  face: FaceName;
  font: string;
  /** The font of the same kind that is there and comes nearest; null when there is none. */
  substitute: string | null;
}

function normalName(name: string): string {
  return name.replaceAll(/\s/g, '').toLowerCase();
}

/**
 * The East Asian fonts of a profile that are not installed. A word processor replaces them, which changes looks and, with
 * a font of another kind, the lines.
 * @param installed family names in all languages they have
 */
export function missingFonts(profile: Profile, installed: Iterable<string>): MissingFont[] {
  const present = new Map(Array.from(installed, (name) => [normalName(name), name]));
  return FACES.flatMap((face) => {
    const { eastAsia, alternatives } = profile.faces[face];
    if (present.has(normalName(eastAsia))) return [];
    const substitute = [...alternatives, ...EQUIVALENTS[face]].find((name) => present.has(normalName(name)));
    return [{ face, font: eastAsia, substitute: substitute ?? null }];
  });
}

/** What to tell the user before an export, one sentence for each font. */
export function missingFontText({ face, font, substitute }: MissingFont): string {
  return substitute === null
    ? `这台电脑没有“${font}”，也没有别的${FACE_NAMES[face]}；文件中的字体名不受影响，但在这台电脑上显示和打印会走样。请安装${FACE_NAMES[face]}字库，或换一台装有字库的电脑打印。`
    : `这台电脑没有“${font}”，显示和打印时可用“${substitute}”代替；文件中的字体名不受影响。`;
}
