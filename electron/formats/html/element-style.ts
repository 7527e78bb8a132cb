/** What an element's attributes say that bears on its text. */
export interface ElementStyle {
  hidden: boolean;
  align?: 'left' | 'center' | 'right';
  /** Word writes the number of a list here as text. */
  isOrdinal: boolean;
  /** 0 to 8, as Word writes it. */
  outlineLevel?: number;
  /** `list-style-type`. */
  listStyle?: string;
  keepsLines: boolean;
}

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*(?:header|footer|footnote|endnote|comment)|mso-footnote-id|mso-comment-reference/i;
const ALIGN = /text-align\s*:\s*(left|center|right|justify)/i;
const ORDINAL = /mso-list\s*:\s*ignore/i;
const OUTLINE = /mso-outline-level\s*:\s*([1-9])\b/i;
const LIST_STYLE = /list-style(?:-type)?\s*:\s*([\w-]+)/i;
const KEEPS_LINES = /white-space\s*:\s*(?:pre\b|pre-wrap|pre-line|break-spaces)/i;
/** Style attributes are short; more is not looked at. */
const MAX_STYLE = 2000;

/** Reads the attributes of an element, without style sheets: pages of reports rarely hide text by class. */
export function elementStyle(attributes: Readonly<Record<string, string>>): ElementStyle {
  const css = (attributes['style'] ?? '').slice(0, MAX_STYLE);
  const align = (ALIGN.exec(css)?.[1] ?? attributes['align'] ?? '').toLowerCase();
  const outline = OUTLINE.exec(css)?.[1];
  const listStyle = LIST_STYLE.exec(css)?.[1];
  return {
    hidden: attributes['hidden'] !== undefined || HIDDEN.test(css) || isPageMargin(attributes),
    ...(align === 'center' || align === 'right' || align === 'left' ? { align } : {}),
    ...(align === 'justify' ? { align: 'left' as const } : {}),
    isOrdinal: ORDINAL.test(css),
    ...(outline === undefined ? {} : { outlineLevel: Number(outline) - 1 }),
    ...(listStyle === undefined ? {} : { listStyle: listStyle.toLowerCase() }),
    keepsLines: KEEPS_LINES.test(css),
  };
}

/** LibreOffice marks headers and footers of pages so; navigation may be marked by its role. */
function isPageMargin(attributes: Readonly<Record<string, string>>): boolean {
  const { title, role } = attributes;
  return title === 'header' || title === 'footer' || role === 'navigation' || role === 'banner' || role === 'contentinfo';
}
