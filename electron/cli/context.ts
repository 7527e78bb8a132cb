/** What a command needs of the process it runs in. */
export interface CliContext {
  /** Folder of built packs. */
  packsFolder: string;
  /** Folder with the built-in sample report. */
  sampleFile: string;
  /** Standard output is a terminal that shows colours. */
  coloured: boolean;
  write(text: string): void;
  writeError(text: string): void;
}
