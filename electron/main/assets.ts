import { existsSync } from 'node:fs';
import path from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A file of the window. */
export interface Asset {
  /** Relative to the window's folder. */
  file: string;
  contentType: string;
  isPage: boolean;
}

/**
 * Which file a request asks for.
 * @returns null for a path outside the folder, of an unknown type, or of a file that is not there
 */
export function resolveAsset(folder: string, url: string): Asset | null {
  const { pathname } = new URL(url);
  const extension = path.posix.extname(pathname);
  const contentType = CONTENT_TYPES[extension];
  // Names that need decoding are none of ours, so a hidden “..” cannot come in that way.
  if (!contentType || !/^[\w./-]+$/.test(pathname) || pathname.split('/').includes('..')) return null;
  const file = pathname.slice(1);
  return existsSync(path.join(folder, file)) ? { file, contentType, isPage: extension === '.html' } : null;
}

/**
 * Nothing but the program's own files; no connection to anything. Styles that the component library makes at run time
 * carry the page's nonce.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
