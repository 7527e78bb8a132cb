import type { Profile } from '../../profiles/profile.ts';
import { element, valued, wordPart } from './xml.ts';

/** 避头: characters no line begins with; Word's own list for Simplified Chinese. */
const NO_LINE_START = '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';

/**
 * 避尾: characters no line ends with. To Word's own list come the figures and “〕”, so that “3668户次” and “〔2024〕12号”
 * stay on one line.
 */
const NO_LINE_END = '$([{£¥‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥0123456789〕';

/** 15: the layout of Word 2013 and later; without it Word opens the document in a compatibility mode. */
const COMPATIBILITY_MODE = element('w:compatSetting', { 'w:name': 'compatibilityMode', 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': 15 });

/** The part `word/settings.xml`. */
export function settingsPart(): string {
  return wordPart(
    'w:settings',
    element('w:zoom', { 'w:percent': 100 }),
    valued('w:defaultTabStop', 420),
    element('w:evenAndOddHeaders'),
    // Compressed punctuation would pull a line out of the grid of 28 characters.
    valued('w:characterSpacingControl', 'doNotCompress'),
    element('w:noLineBreaksAfter', { 'w:lang': 'zh-CN', 'w:val': NO_LINE_END }),
    element('w:noLineBreaksBefore', { 'w:lang': 'zh-CN', 'w:val': NO_LINE_START }),
    // Without it a justified line that ends in a line break is stretched to the margin.
    element('w:compat', {}, element('w:doNotExpandShiftReturn'), element('w:useFELayout'), COMPATIBILITY_MODE),
    element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  );
}

/** The part `word/fontTable.xml`: the fonts by name, with the names the same faces go by elsewhere. None is embedded. */
export function fontTablePart(profile: Profile): string {
  const faces = new Map(Object.values(profile.faces).map((face) => [face.eastAsia, face]));
  return wordPart(
    'w:fonts',
    ...[...faces.values()].map((face) =>
      element(
        'w:font', { 'w:name': face.eastAsia },
        face.alternatives.length > 0 ? valued('w:altName', face.alternatives.join(',')) : '',
        // 134: GB2312, so that a substitute with Chinese characters is chosen.
        valued('w:charset', '86'),
        valued('w:family', 'auto'),
        valued('w:pitch', 'default'),
      ),
    ),
  );
}
