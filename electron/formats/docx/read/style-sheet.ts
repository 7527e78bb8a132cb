import type { LineRole } from '../../../../rules/reading/source.ts';
import type { HeadingLevel } from '../../../../shared/report/report.ts';
import { headingLevelAt } from '../../heading-level.ts';
import { applyParagraphProperty, isOn, LEVELS, type ParagraphFormat } from './paragraph-format.ts';
import { headingLevelOfName, isContentsEntryName, isContentsTitleName, isTitleName } from './style-names.ts';
import { CHARACTER_ROLES, LINE_ROLES_OF_STYLES, LIST_DEPTHS, OWN_STYLE, REPORT_TABLE_STYLE, type CharacterRole } from './style-roles.ts';
import { walkOoxml } from './walk-ooxml.ts';

interface Style {
  id: string;
  type: string;
  name: string;
  basedOn?: string;
  format: ParagraphFormat;
  /** `w:vanish` as set in this style. */
  vanish?: boolean;
}

/** A paragraph style with everything it inherits. */
export interface ParagraphStyle {
  format: ParagraphFormat;
  headingLevel: HeadingLevel | null;
  isTitle: boolean;
  /** A line of a table of contents, or the heading above one. */
  isContentsEntry: boolean;
  isContentsTitle: boolean;
  /** Ids of the style and of those it is based on, nearest first. */
  ids: readonly string[];
  vanish: boolean;
  /** Only in documents whose styles are this program's. */
  role: LineRole | null;
  listDepth: number | null;
}

/** Word's own styles are based on one another four deep at most. */
const MAX_ANCESTRY = 32;

/** The styles of a document, with inheritance resolved (ISO/IEC 29500-1, 17.7.2). */
export class StyleSheet {
  readonly #styles = new Map<string, Style>();
  #defaultParagraphStyle: string | undefined;
  #isOwn = false;
  readonly #documentDefaults: ParagraphFormat = {};
  readonly #paragraphStyles = new Map<string, ParagraphStyle>();

  /**
   * @param part the styles part; null when the package has none
   * @throws ReadError `broken` when the part is not well-formed
   */
  constructor(part: Uint8Array | null) {
    if (part) this.#readPart(part);
    this.#isOwn = [...this.#styles.values()].some((style) => style.name === OWN_STYLE);
  }

  /** The style of a paragraph; the default paragraph style when it names none or one that is not there. */
  paragraph(styleId: string | undefined): ParagraphStyle {
    const id = this.#existing(styleId, 'paragraph') ?? this.#defaultParagraphStyle ?? '';
    let style = this.#paragraphStyles.get(id);
    if (!style) {
      style = this.#resolve(id);
      this.#paragraphStyles.set(id, style);
    }
    return style;
  }

  /** What a character style says of the text at the start of a paragraph; null in documents of other programs. */
  characterRole(styleId: string | undefined): CharacterRole | null {
    if (!this.#isOwn || styleId === undefined) return null;
    return nearest(this.#chain(this.#existing(styleId, 'character')), CHARACTER_ROLES);
  }

  /** Whether a table is one of the report's, whatever its shape. */
  isReportTable(styleId: string | undefined): boolean {
    return this.#isOwn && this.#chain(this.#existing(styleId, 'table')).some((style) => style.name === REPORT_TABLE_STYLE);
  }

  /** The numbering that a numbering style stands for (17.9.21). */
  numberingOf(styleId: string): string | undefined {
    return this.#styles.get(styleId)?.format.numId;
  }

  /**
   * Whether text is hidden. Direct formatting wins; between paragraph and character style the property toggles (17.7.3).
   */
  isHidden(paragraphStyle: ParagraphStyle, runStyleId: string | undefined, direct: boolean | undefined): boolean {
    if (direct !== undefined) return direct;
    if (runStyleId === undefined) return paragraphStyle.vanish;
    const run = this.#chain(this.#existing(runStyleId, 'character')).find((style) => style.vanish !== undefined)?.vanish;
    return paragraphStyle.vanish !== (run ?? false);
  }

  #existing(id: string | undefined, type: string): string | undefined {
    return id !== undefined && this.#styles.get(id)?.type === type ? id : undefined;
  }

  /** A style and those it is based on, nearest first; a circle ends where it closes. */
  #chain(id: string | undefined): Style[] {
    const chain: Style[] = [];
    let style = id === undefined ? undefined : this.#styles.get(id);
    while (style && !chain.includes(style) && chain.length < MAX_ANCESTRY) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    return chain;
  }

  #resolve(id: string): ParagraphStyle {
    const chain = this.#chain(id);
    const format: ParagraphFormat = { ...this.#documentDefaults };
    for (const style of chain.toReversed()) Object.assign(format, style.format);
    return {
      format,
      ...headingRole(chain),
      isContentsEntry: chain.some((style) => isContentsEntryName(style.name)),
      isContentsTitle: chain.some((style) => isContentsTitleName(style.name)),
      ids: chain.map((style) => style.id),
      role: this.#isOwn ? nearest(chain, LINE_ROLES_OF_STYLES) : null,
      listDepth: this.#isOwn ? nearest(chain, LIST_DEPTHS) : null,
      vanish: chain.find((style) => style.vanish !== undefined)?.vanish ?? false,
    };
  }

  #readPart(part: Uint8Array): void {
    let style: Style | null = null;
    /** Depth inside conditional table formatting and tracked changes, which are not the style itself. */
    let aside = 0;
    let inParagraphDefaults = false;

    walkOoxml(part, {
      open: (name, attribute) => {
        if (aside > 0 || name === 'w:tblStylePr' || name.endsWith('Change')) {
          aside++;
          return;
        }
        switch (name) {
          case 'w:style':
            style = { id: attribute('w:styleId') ?? '', type: attribute('w:type') ?? 'paragraph', name: '', format: {} };
            if (style.type === 'paragraph' && ['1', 'true', 'on'].includes(attribute('w:default') ?? '')) {
              this.#defaultParagraphStyle = style.id;
            }
            break;
          case 'w:pPrDefault':
            inParagraphDefaults = true;
            break;
          case 'w:name':
            if (style) style.name = attribute('w:val') ?? '';
            break;
          case 'w:basedOn': {
            const base = attribute('w:val');
            if (style && base !== undefined) style.basedOn = base;
            break;
          }
          case 'w:vanish':
            if (style) style.vanish = isOn(attribute);
            break;
          default:
            if (style) applyParagraphProperty(style.format, name, attribute);
            else if (inParagraphDefaults) applyParagraphProperty(this.#documentDefaults, name, attribute);
        }
      },
      close: (name) => {
        if (aside > 0) {
          aside--;
        } else if (name === 'w:style' && style) {
          this.#styles.set(style.id, style);
          style = null;
        } else if (name === 'w:pPrDefault') {
          inParagraphDefaults = false;
        }
      },
      text: () => {},
    });
  }
}

/** What the nearest style of a chain says for which anything is known. */
function nearest<T>(chain: readonly Style[], known: ReadonlyMap<string, T>): T | null {
  for (const { name } of chain) {
    const found = known.get(name);
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * What a style says about its paragraphs' place in the outline. The nearest style that says anything decides: by its
 * outline level, else by a name that Word, WPS and office templates give to headings and titles.
 */
function headingRole(chain: readonly Style[]): { headingLevel: HeadingLevel | null; isTitle: boolean } {
  for (const style of chain) {
    const { outlineLevel } = style.format;
    const level = outlineLevel === undefined ? headingLevelOfName(style.name, style.id) : headingLevelOfOutline(outlineLevel);
    if (isTitleName(style.name, style.id)) return { headingLevel: null, isTitle: true };
    if (outlineLevel !== undefined || level !== null) return { headingLevel: level, isTitle: false };
  }
  return { headingLevel: null, isTitle: false };
}

/** Heading level of an outline level (0 to 8); null for that of body text (9). */
export function headingLevelOfOutline(outlineLevel: number): HeadingLevel | null {
  return outlineLevel >= LEVELS ? null : headingLevelAt(outlineLevel + 1);
}
