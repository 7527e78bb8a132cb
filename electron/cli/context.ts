/** What a command needs of the process it runs in. */
export interface CliContext {
  /** Folder of built packs. */
  packsFolder: string;
  /** The built-in sample report. */
  sampleFile: string;
  /** The script that checks files in a worker. */
  checkWorker: URL;
  /** Standard output is a terminal that shows colours. */
  coloured: boolean;
  write(text: string): void;
  writeError(text: string): void;
}
