import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROGRAMS = ['soffice', 'pdftotext', 'pdftohtml', 'pdftoppm', 'fc-list'];

/** The fonts that `fonts.conf` puts in the place of those of a government office. */
const FONTS = ['Noto Serif CJK SC', 'Noto Sans CJK SC', 'LXGW WenKai Mono', 'AR PL UKai CN', 'AR PL UMing CN'];

const ENVIRONMENT = { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) };

/** LibreOffice leaves out pages that are blank so that the next is an odd or even one; on paper they are there. */
const PDF_WITH_BLANK_PAGES = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}';

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
const TIMEOUT_MS = 120_000;

function run(program: string, options: readonly string[]): Buffer {
  return execFileSync(program, options, { env: ENVIRONMENT, maxBuffer: MAX_OUTPUT_BYTES, stdio: ['ignore', 'pipe', 'ignore'], timeout: TIMEOUT_MS });
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      // Not in this folder, perhaps in the next one.
      return false;
    }
  });
}

/** Why this machine cannot render and measure pages, or null when it can. */
export function renderingGap(): string | null {
  const missing = PROGRAMS.filter((program) => !isInstalled(program));
  if (missing.length > 0) return `not installed: ${missing.join(', ')}`;
  const families = run('fc-list', [':', 'family']).toString();
  const absent = FONTS.filter((font) => !families.includes(font));
  return absent.length > 0 ? `fonts not installed: ${absent.join(', ')}` : null;
}

/** A rectangle on a page in points, from its upper left corner. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Line extends Box {
  /** Without the blanks that stand between words. */
  text: string;
}

/** A stretch of a line in one face. */
export interface Fragment {
  text: string;
  font: Font;
}

export interface Font {
  /** PostScript name without the subset prefix. */
  face: string;
  sizePt: number;
  /** `#rrggbb`. */
  colour: string;
}

export interface Page {
  width: number;
  height: number;
  /** From top to bottom. */
  lines: Line[];
  fragments: Fragment[];
}

/** An entry of the navigation outline; depth 1 is the outermost. */
export interface OutlineItem {
  text: string;
  depth: number;
}

/** Pixels of a rendered page. */
export interface Pixels {
  width: number;
  height: number;
  dotsPerInch: number;
  /** Three bytes a pixel, rows from the top. */
  rgb: Buffer;
}

export interface RenderedDocument {
  pages: Page[];
  outline: OutlineItem[];
  /** Paints a page, counted from 1. */
  paint: (page: number, dotsPerInch: number) => Pixels;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#34;': '"', '&#39;': "'" };

function decode(text: string): string {
  return text.replaceAll(/<[^>]+>/g, '').replaceAll(/&(?:amp|lt|gt|quot|#34|#39);/g, (entity) => ENTITIES[entity]!);
}

/** Words whose middles are no further apart than this stand on one line; faces differ in their ascents. */
const LINE_TOLERANCE_PT = 5;

function readLines(page: string): Line[] {
  const words: Line[] = [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map((match) => ({
    left: Number(match[1]), top: Number(match[2]), right: Number(match[3]), bottom: Number(match[4]), text: decode(match[5]!),
  }));
  words.sort((one, other) => one.top + one.bottom - other.top - other.bottom);
  const rows: Line[][] = [];
  for (const word of words) {
    const row = rows.at(-1);
    const middle = (word.top + word.bottom) / 2;
    if (row && Math.abs((row[0]!.top + row[0]!.bottom) / 2 - middle) < LINE_TOLERANCE_PT) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    row.sort((one, other) => one.left - other.left);
    return {
      text: row.map((word) => word.text).join(''),
      left: row[0]!.left,
      right: Math.max(...row.map((word) => word.right)),
      top: Math.min(...row.map((word) => word.top)),
      bottom: Math.max(...row.map((word) => word.bottom)),
    };
  });
}

/** `pdftohtml` gives lengths in pixels of 108 to the inch. */
const POINTS_PER_PIXEL = 72 / 108;

function readFragments(pages: string): Fragment[][] {
  const fonts = new Map<string, Font>();
  return pages.split('<page ').slice(1).map((page) => {
    for (const [, id, size, family, colour] of page.matchAll(/<fontspec id="(\d+)" size="(-?\d+)" family="([^"]*)" color="([^"]*)"/g)) {
      fonts.set(id!, { face: family!.replace(/^[A-Z]{6}\+/, ''), sizePt: Number(size) * POINTS_PER_PIXEL, colour: colour! });
    }
    return [...page.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)].map((match): Fragment => ({ text: decode(match[2]!).trim(), font: fonts.get(match[1]!)! }));
  });
}

function readOutline(xml: string): OutlineItem[] {
  const items: OutlineItem[] = [];
  let depth = 0;
  for (const [tag, text] of xml.matchAll(/<outline>|<\/outline>|<item [^>]*>(.*?)<\/item>/g)) {
    if (tag === '<outline>') depth += 1;
    else if (tag === '</outline>') depth -= 1;
    else items.push({ text: decode(text!), depth });
  }
  return items;
}

function readPixels(ppm: Buffer, dotsPerInch: number): Pixels {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('pdftoppm gave no portable pixmap');
  return { width: Number(header[1]), height: Number(header[2]), dotsPerInch, rgb: ppm.subarray(header[0].length) };
}

function readPdf(file: string): RenderedDocument {
  const geometry = run('pdftotext', ['-bbox', file, '-']).toString().split('<page ').slice(1);
  const xml = run('pdftohtml', ['-xml', '-i', '-stdout', file]).toString();
  const fragments = readFragments(xml);
  return {
    pages: geometry.map((page, index) => {
      const size = /^width="([\d.]+)" height="([\d.]+)"/.exec(page)!;
      return { width: Number(size[1]), height: Number(size[2]), lines: readLines(page), fragments: fragments[index]! };
    }),
    outline: readOutline(xml),
    paint: (page, dotsPerInch) => readPixels(run('pdftoppm', ['-r', String(dotsPerInch), '-f', String(page), '-l', String(page), file]), dotsPerInch),
  };
}

/** Rendered documents by name, and the way to throw their files away. */
export interface Rendering {
  documents: Map<string, RenderedDocument>;
  dispose: () => void;
}

/** Renders Word documents with LibreOffice, all in one start of the program. */
export function renderDocuments(files: ReadonlyMap<string, Uint8Array>): Rendering {
  const folder = mkdtempSync(path.join(tmpdir(), 'rendering-'));
  const dispose = (): void => rmSync(folder, { recursive: true, force: true });
  const names = [...files.keys()];
  for (const name of names) writeFileSync(path.join(folder, `${name}.docx`), files.get(name)!);
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const sources = names.map((name) => path.join(folder, `${name}.docx`));
  run('soffice', ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', PDF_WITH_BLANK_PAGES, '--outdir', folder, ...sources]);
  return { documents: new Map(names.map((name) => [name, readPdf(path.join(folder, `${name}.pdf`))])), dispose };
}
