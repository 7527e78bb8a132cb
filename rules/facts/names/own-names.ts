import { perBlock } from '../../reading/text/block-reading.ts';
import { perReport } from '../../analysis/analysis.ts';
import { allMatches } from '../../reading/text/all-matches.ts';

/** A word by which a report names its own unit or place. Offsets into the block's normal text. */
export interface OwnName {
  words: string;
  start: number;
  end: number;
  /** `unit`: 我局, 我委, 我厅. `place`: 我县, 全区, 依法治县 and the like. */
  kind: 'unit' | 'place';
  /** The last character: 局, 委, 厅; 区, 县. */
  level: string;
}

/** What the report's unit and place are called; null when unknown or when both words may be right. */
export interface SelfNames {
  unit: '局' | '委' | '厅' | null;
  place: '区' | '县' | null;
}

/** “我委托”, “我区域”, “健全县级” only look like such words. */
const OWN_NAME = /我(局|委(?!托)|厅)|(我|依法治|全)(区|县)(?![域级别城分]|块链)|(区|县)(?:委(?![托员])|政府|人民政府)/g;
/** 区委 and 县政府 count when nothing names another place before them (“阿坝县委”, “市、县政府”). */
const NO_PLACE_BEFORE = /(?:^|(?<![省市级])、|[，。；：（“在向对由经被受及])$/;
const WORD_BEFORE = /[健安齐成保]$/;

function isOwn(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 2), match.index);
  if (match[4] !== undefined) return NO_PLACE_BEFORE.test(before);
  return match[2] !== '全' || !WORD_BEFORE.test(before);
}

/** Words that name the report's own unit or place. */
export const placeWords = perBlock((reading): OwnName[] => {
  const { text } = reading.normal;
  const found: OwnName[] = [];
  for (const match of allMatches(OWN_NAME, text)) {
    if (!isOwn(text, match)) continue;
    found.push({
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
      kind: match[1] ? 'unit' : 'place',
      level: (match[1] ?? match[3] ?? match[4])!,
    });
  }
  return found;
});

/** Zones are districts by name only; they lie in a county as well as in a district. */
const ZONE = /(?:开发|高新|产业|工业|园|景|新|示范|管理|保护|试验|合作|自治)区$/;
const OWN_PLACE = /^.*(?:区|县|旗|市(?![场政容民])|州|省|镇|乡|街道)/;

function placeLevel(unit: string, region: string): SelfNames['place'] {
  const place = OWN_PLACE.exec(unit)?.[0] ?? region;
  const county = place.replace(/[^区县旗市州省]*(?:镇|乡|街道)$/, '');
  const last = county.at(-1);
  return (last === '区' || last === '县') && !ZONE.test(county) ? last : null;
}

function unitWord(unit: string): SelfNames['unit'] {
  if (unit.endsWith('局')) return '局';
  // 党委, 管委会 and 工委 do not call themselves 我委.
  if (/委员会$|委$/.test(unit) && !/(?:管理|工作|常务)委员会$|[管党工省市县区镇乡]委$|^中共/.test(unit)) return '委';
  return unit.endsWith('厅') ? '厅' : null;
}

/** How the report's unit and place name themselves, by the unit's name. */
export const selfNames = perReport((analysis): SelfNames => {
  const { unit, region } = analysis.report.meta;
  const place = placeLevel(unit, region);
  // In an 自治区 “全区” and “依法治区” are the region's own words, whatever the unit's place is.
  const autonomous = place === '县' && analysis.blocks.some((entry) => entry.reading.normal.text.includes('自治区'));
  return { unit: unitWord(unit), place: autonomous ? null : place };
});
