import type { Destination, GroupEnd } from './state.ts';

/** Words that stand for a character (RTF 1.9.1, “Special characters”). */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t', line: '\n', page: '\n', column: '\n', softline: '\n', '~': '\u00a0', _: '-', '\\': '\\', '{': '{', '}': '}',
  emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•',
  emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005',
};

/** What begins with a word in a group of its own. */
export interface GroupKind {
  destination: Destination;
  end: GroupEnd;
}

const SKIPPED: GroupKind = { destination: 'skipped', end: null };
const HOLLOW: GroupKind = { destination: 'hollow', end: null };
const BODY: GroupKind = { destination: 'body', end: null };
const BOX: GroupKind = { destination: 'body', end: 'box' };
const ORDINAL: GroupKind = { destination: 'ordinal', end: null };

/**
 * Groups that are not body text: descriptions, headers and footers, notes, pictures, and what readers of older versions
 * are offered besides the text itself. All other optional groups (`{\*\…}`) are skipped as the specification says.
 */
export const GROUPS: ReadonlyMap<string, GroupKind> = new Map([
  ...[
    'colortbl', 'info', 'pict', 'nonshppict', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf',
    'footnote', 'annotation', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'xe', 'tc', 'tcn', 'rxe', 'listtable',
    'listoverridetable', 'revtbl', 'rsidtbl', 'filetbl', 'themedata', 'colorschememapping', 'latentstyles', 'datastore', 'generator',
    'shprslt', 'nonesttables', 'txe', 'template', 'userprops', 'xmlnstbl', 'mmathPict', 'pn', 'sp', 'falt', 'panose', 'keycode', 'objdata', 'objclass',
  ].map((name): [string, GroupKind] => [name, SKIPPED]),
  ...['shpinst', 'object', 'do', 'upr', 'shp'].map((name): [string, GroupKind] => [name, HOLLOW]),
  ...['result', 'ud', 'shppict', 'moMath', 'moMathPara', 'mmath'].map((name): [string, GroupKind] => [name, BODY]),
  ['shptxt', BOX],
  ['dptxbxtext', BOX],
  ['listtext', ORDINAL],
  ['pntext', ORDINAL],
  ['field', { destination: 'body', end: 'field' }],
  ['fldinst', { destination: 'instruction', end: 'instruction' }],
  ['fldrslt', BODY],
  ['fonttbl', { destination: 'fonts', end: null }],
  ['stylesheet', { destination: 'styles', end: null }],
  ['nesttableprops', { destination: 'hollow', end: 'row' }],
]);

/** Groups that are text although they stand in a `hollow` one. */
export const TEXT_IN_HOLLOW = new Set(['shptxt', 'dptxbxtext', 'result', 'ud']);

export const ALIGNMENTS: Readonly<Record<string, 'left' | 'center' | 'right'>> = { ql: 'left', qj: 'left', qd: 'left', qc: 'center', qr: 'right' };
