/** The library's interpreter, which comes without types; loading it is all that is done with it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
