import type { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { CharacterMaps } from './character-maps.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>;

let loading: Promise<typeof getDocument> | null = null;

/** Loads the library at the first PDF; nothing else needs its megabytes. */
async function load(): Promise<typeof getDocument> {
  // The library complains about a drawing module that is needed for pictures of pages only.
  const { warn } = console;
  console.warn = () => {};
  try {
    // With the interpreter loaded here, the library does not look for it in a file of its own.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return (await import('pdfjs-dist/legacy/build/pdf.mjs')).getDocument;
  } finally {
    console.warn = warn;
  }
}

/** An open PDF; must be closed. */
export interface OpenPdf {
  document: PdfDocument;
  close(): Promise<void>;
}

/**
 * Opens a PDF in this thread. Nothing is fetched, no font of the system is used, no script in it runs.
 * @throws what the library throws: `PasswordException`, `InvalidPDFException` and others
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  loading ??= load();
  const getDocument = await loading;
  const task = getDocument({
    // The library takes its bytes away from the caller.
    data: Uint8Array.from(bytes),
    BinaryDataFactory: CharacterMaps,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}
