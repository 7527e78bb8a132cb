import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { contentSecurityPolicy, resolveAsset } from './assets.ts';

export const SCHEME = 'app';
/** The one page of the program. */
export const PAGE_URL = `${SCHEME}://fazhi/index.html`;
export const PAGE_ORIGIN = `${SCHEME}://fazhi`;

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Pages made at run time, by name, for as long as they are needed. */
const madePages = new Map<string, string>();

/**
 * Serves a page made at run time while `work` runs.
 * @param name one path segment
 * @param html with the nonce placeholder where styles need it
 */
export async function withMadePage<T>(name: string, html: string, work: () => Promise<T>): Promise<T> {
  madePages.set(`${PAGE_ORIGIN}/${name}`, html);
  try {
    return await work();
  } finally {
    madePages.delete(`${PAGE_ORIGIN}/${name}`);
  }
}

/** What a request asks for: a page made at run time, or a file of the window. */
async function contentOf(folder: string, url: string): Promise<{ body: Uint8Array<ArrayBuffer>; contentType: string; isPage: boolean } | null> {
  const made = madePages.get(url);
  if (made !== undefined) return { body: new TextEncoder().encode(made), contentType: 'text/html; charset=utf-8', isPage: true };
  const asset = url.startsWith(`${PAGE_ORIGIN}/`) ? resolveAsset(folder, url) : null;
  return asset && { body: new Uint8Array(await readFile(path.join(folder, asset.file))), contentType: asset.contentType, isPage: asset.isPage };
}

/**
 * Serves the window's files.
 * @param folder the built window, with index.html
 */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const content = request.method === 'GET' ? await contentOf(folder, request.url) : null;
    if (!content) return new Response(null, { status: 404 });
    const nonce = randomBytes(16).toString('base64');
    return new Response(content.isPage ? new TextDecoder().decode(content.body).replaceAll('%NONCE%', nonce) : content.body, {
      headers: {
        'content-type': content.contentType,
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      },
    });
  });
}
