import { isOn, LEVELS, smallInteger } from './paragraph-format.ts';
import { walkOoxml } from './walk-ooxml.ts';

/** One level of a numbering (ISO/IEC 29500-1, 17.9.6). */
export interface NumberingLevel {
  start: number;
  /** A value of ST_NumberFormat. */
  format: string;
  /** `w:format` of a custom format. */
  pattern?: string;
  /** What is shown, with %1 to %9 for the numbers of the levels. */
  text: string;
  /** Restart after this level (1-based) or a higher one is used; 0 never; absent after any higher one. */
  restart?: number;
  /** Numbers of all levels are shown as decimals (`w:isLgl`). */
  legal: boolean;
  /** The paragraph style tied to this level. */
  styleId?: string;
  /** Font of the number, which says what the characters of a bullet look like. */
  font?: string;
  /** A picture serves as bullet. */
  pictureBullet: boolean;
  /** The number is counted and not shown. */
  hidden: boolean;
  /** Nothing stands between number and text. */
  noSeparator: boolean;
}

export interface AbstractNumbering {
  levels: Map<number, NumberingLevel>;
  /** This definition stands for the one of a numbering style. */
  numStyleLink?: string;
}

/** A numbering as paragraphs refer to it (`w:num`). */
export interface NumberingInstance {
  abstractId: string;
  /** Numbers at which levels start anew when the instance is first used. */
  startOverrides: Map<number, number>;
  /** Levels defined anew for this instance. */
  levels: Map<number, NumberingLevel>;
}

export interface NumberingDefinitions {
  abstracts: Map<string, AbstractNumbering>;
  instances: Map<string, NumberingInstance>;
}

/** Starts above this, and longer texts of a level, are not honest. */
const MAX_START = 32_767;
const MAX_TEXT = 255;

/**
 * Reads the numbering part.
 * @throws ReadError `broken` when the part is not well-formed
 */
export function readNumbering(part: Uint8Array | null): NumberingDefinitions {
  const definitions: NumberingDefinitions = { abstracts: new Map(), instances: new Map() };
  if (!part) return definitions;

  let abstract: AbstractNumbering | null = null;
  let instance: NumberingInstance | null = null;
  let overrideLevel = 0;
  let level: NumberingLevel | null = null;

  walkOoxml(part, {
    open(name, attribute) {
      const value = attribute('w:val');
      switch (name) {
        case 'w:abstractNum':
          abstract = { levels: new Map() };
          definitions.abstracts.set(attribute('w:abstractNumId') ?? '', abstract);
          break;
        case 'w:num':
          instance = { abstractId: '', startOverrides: new Map(), levels: new Map() };
          definitions.instances.set(attribute('w:numId') ?? '', instance);
          break;
        case 'w:abstractNumId':
          if (instance) instance.abstractId = value ?? '';
          break;
        case 'w:numStyleLink':
          if (abstract && value !== undefined) abstract.numStyleLink = value;
          break;
        case 'w:lvlOverride':
          overrideLevel = smallInteger(attribute('w:ilvl'), LEVELS - 1, 0);
          break;
        case 'w:startOverride':
          instance?.startOverrides.set(overrideLevel, smallInteger(value, MAX_START, 1));
          break;
        case 'w:lvl':
          level = { start: 1, format: 'decimal', text: '', legal: false, pictureBullet: false, hidden: false, noSeparator: false };
          (instance ?? abstract)?.levels.set(smallInteger(attribute('w:ilvl'), LEVELS - 1, 0), level);
          break;
        case 'w:start':
          if (level) level.start = smallInteger(value, MAX_START, 1);
          break;
        case 'w:numFmt': {
          if (!level) break;
          level.format = value ?? 'decimal';
          const pattern = attribute('w:format');
          if (pattern !== undefined) level.pattern = pattern;
          break;
        }
        case 'w:lvlText':
          if (level) level.text = (value ?? '').slice(0, MAX_TEXT);
          break;
        case 'w:lvlRestart':
          if (level) level.restart = smallInteger(value, LEVELS, LEVELS);
          break;
        case 'w:isLgl':
          if (level) level.legal = isOn(attribute);
          break;
        case 'w:pStyle':
          if (level && value !== undefined) level.styleId = value;
          break;
        case 'w:lvlPicBulletId':
          if (level) level.pictureBullet = true;
          break;
        case 'w:suff':
          if (level) level.noSeparator = value === 'nothing';
          break;
        case 'w:vanish':
          if (level) level.hidden = isOn(attribute);
          break;
        case 'w:rFonts': {
          const font = attribute('w:ascii') ?? attribute('w:hAnsi');
          if (level && font !== undefined) level.font = font;
          break;
        }
      }
    },
    close(name) {
      if (name === 'w:lvl') level = null;
      else if (name === 'w:abstractNum') abstract = null;
      else if (name === 'w:num') instance = null;
    },
    text() {},
  });
  return definitions;
}
