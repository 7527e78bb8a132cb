import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const TIMEOUT_MS = 120_000;

/** Why this machine cannot convert documents, or null when it can. */
export function officeGap(): string | null {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: TIMEOUT_MS });
    return null;
  } catch (error) {
    return `LibreOffice does not start: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * Converts Word files with LibreOffice, all in one start of it.
 * @param documents contents by a name without extension
 * @param format extension of the wanted format, such as `doc`
 * @returns the converted contents by the same names
 */
export function convertDocuments(documents: ReadonlyMap<string, Uint8Array>, format: string): Map<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  try {
    const out = path.join(folder, 'out');
    mkdirSync(out);
    const sources = [...documents].map(([name, bytes]) => {
      const source = path.join(folder, `${name}.docx`);
      writeFileSync(source, bytes);
      return source;
    });
    // A profile of its own, because another LibreOffice may be running.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', out, ...sources], { stdio: 'ignore', timeout: TIMEOUT_MS });
    return new Map([...documents.keys()].map((name) => [name, Uint8Array.from(readFileSync(path.join(out, `${name}.${format}`)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
