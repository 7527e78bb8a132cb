import type { XmlElement } from './parts.ts';

/*
 * Content models of WordprocessingML as far as exported documents use them: ECMA-376-1 (5th edition), annex A.1,
 * transitional. A sequence lists every child the type allows, in its order; what is not listed is not allowed.
 */

type Model = { sequence: readonly string[] } | { choice: readonly string[] } | 'empty' | 'text';

function sequence(names: string): Model {
  return { sequence: names.split(' ').map((name) => `w:${name}`) };
}

function choice(names: string): Model {
  return { choice: names.split(' ').map((name) => `w:${name}`) };
}

const BORDERS = 'top left start bottom right end insideH insideV';
const PARAGRAPH_BASE =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle';
const RUN_PROPERTIES =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath';
const BLOCKS = 'p tbl sectPr';
const PARAGRAPH_CONTENT = 'pPr r commentRangeStart commentRangeEnd bookmarkStart bookmarkEnd proofErr hyperlink';
const TABLE_BASE = 'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook';

/** By the element's name, where it needs telling with its parent's in front. */
const MODELS: Readonly<Record<string, Model>> = {
  'w:document': sequence('background body'),
  'w:body': choice(BLOCKS),
  'w:ftr': choice('p tbl'),
  'w:comments': choice('comment'),
  'w:comment': choice('p tbl'),
  'w:p': choice(PARAGRAPH_CONTENT),
  'w:pPr': sequence(`${PARAGRAPH_BASE} rPr sectPr pPrChange`),
  'w:rPr': sequence(RUN_PROPERTIES),
  'w:r': choice('rPr t br tab fldChar instrText commentReference'),
  'w:t': 'text',
  'w:instrText': 'text',
  'w:pBdr': sequence('top left bottom right between bar'),
  'w:tabs': choice('tab'),
  'w:tbl': choice('tblPr tblGrid tr'),
  'w:tblPr': sequence(TABLE_BASE),
  'w:tblBorders': sequence(BORDERS),
  'w:tblCellMar': sequence('top left start bottom right end'),
  'w:tcMar': sequence('top left start bottom right end'),
  'w:tblGrid': choice('gridCol'),
  'w:tr': choice('trPr tc'),
  'w:trPr': choice('cantSplit trHeight tblHeader'),
  'w:tc': choice('tcPr p tbl'),
  'w:tcPr': sequence('cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'),
  'w:sectPr': sequence('headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings'),
  'w:styles': sequence('docDefaults latentStyles style'),
  'w:docDefaults': sequence('rPrDefault pPrDefault'),
  'w:rPrDefault': sequence('rPr'),
  'w:pPrDefault': sequence('pPr'),
  'w:style': sequence('name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr'),
  'w:settings': sequence(
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator',
  ),
  'w:compat': choice('doNotExpandShiftReturn useFELayout compatSetting'),
  'w:fonts': choice('font'),
  'w:font': sequence('altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic'),
};

/** Children that come first where the order of the others is free. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  'w:p': ['w:pPr'], 'w:r': ['w:rPr'], 'w:tbl': ['w:tblPr', 'w:tblGrid'], 'w:tr': ['w:trPr'], 'w:tc': ['w:tcPr'],
};

/** What may stand more than once in a sequence. */
const REPEATED = new Set(['w:headerReference', 'w:footerReference', 'w:style', 'w:tblStylePr']);

function orderProblem(names: readonly string[], order: readonly string[]): string | null {
  let last = -1;
  for (const name of names) {
    const position = order.indexOf(name);
    if (position < 0) return `${name} is not allowed`;
    if (position < last) return `${name} comes too late`;
    if (position === last && !REPEATED.has(name)) return `${name} comes twice`;
    last = position;
  }
  return null;
}

function freeProblem(parent: string, names: readonly string[], allowed: readonly string[]): string | null {
  const foreign = names.find((name) => !allowed.includes(name));
  if (foreign !== undefined) return `${foreign} is not allowed`;
  const first = FIRST[parent] ?? [];
  const properties = names.filter((name) => first.includes(name));
  const wrong = properties.find((name, index) => names[index] !== name);
  return wrong === undefined ? orderProblem(properties, first) : `${wrong} must come first`;
}

/** Endings that a parser of the format insists on. */
function endProblem(element: XmlElement): string | null {
  const last = element.children.at(-1)?.name;
  if ((element.name === 'w:tc' || element.name === 'w:ftr' || element.name === 'w:comment') && last !== 'w:p') return 'must end with a paragraph';
  if (element.name === 'w:body' && last !== 'w:sectPr') return 'must end with the properties of the last section';
  if (element.name === 'w:tr' && !element.children.some(({ name }) => name === 'w:tc')) return 'must have a cell';
  return null;
}

/** What in an element and below it does not follow the content models; empty when all does. */
export function contentProblems(element: XmlElement, path = ''): string[] {
  const here = `${path}/${element.name}`;
  const model = MODELS[element.name] ?? 'empty';
  const names = element.children.map(({ name }) => name);
  let problem: string | null;
  if (model === 'empty' || model === 'text') problem = names.length > 0 ? `${names[0]} is not allowed` : null;
  else if ('sequence' in model) problem = orderProblem(names, model.sequence);
  else problem = freeProblem(element.name, names, model.choice);
  problem ??= endProblem(element);
  return [...(problem === null ? [] : [`${here}: ${problem}`]), ...element.children.flatMap((child) => contentProblems(child, here))];
}
