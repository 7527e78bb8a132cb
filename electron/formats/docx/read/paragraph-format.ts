import type { AttributeReader } from '../../xml/walk-xml.ts';

/** The paragraph properties that matter for reading. Absent means: not set here, look further up (style, default). */
export interface ParagraphFormat {
  align?: 'left' | 'center' | 'right' | 'justify';
  /** 0 to 8 for levels 1 to 9; 9 for body text. */
  outlineLevel?: number;
  /** Numbering instance; “0” takes away inherited numbering (ISO/IEC 29500-1, 17.9.18). */
  numId?: string;
  /** Level within the numbering, 0 outermost. */
  numLevel?: number;
}

const ALIGNMENTS: Readonly<Record<string, ParagraphFormat['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
};

/** Levels of outlines and of numberings. */
export const LEVELS = 9;

/** Takes over one property if it is among those read; other elements of `w:pPr` leave the format as it is. */
export function applyParagraphProperty(format: ParagraphFormat, name: string, attribute: AttributeReader): void {
  const value = attribute('w:val');
  if (value === undefined) return;
  switch (name) {
    case 'w:jc':
      format.align = ALIGNMENTS[value] ?? 'justify';
      break;
    case 'w:outlineLvl':
      format.outlineLevel = smallInteger(value, LEVELS, LEVELS);
      break;
    case 'w:numId':
      format.numId = value.trim();
      break;
    case 'w:ilvl':
      format.numLevel = smallInteger(value, LEVELS - 1, 0);
      break;
  }
}

/** A non-negative integer attribute of at most `max`; anything else is read as `otherwise`. */
export function smallInteger(value: string | undefined, max: number, otherwise: number): number {
  if (value === undefined || !/^\s*\+?\d{1,9}\s*$/.test(value)) return otherwise;
  const number = Number(value);
  return number <= max ? number : otherwise;
}

/** An on/off property (17.17.4): present without value means on. */
export function isOn(attribute: AttributeReader): boolean {
  const value = attribute('w:val');
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}
