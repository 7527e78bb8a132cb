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

/**
 * Serves the window's files.
 * @param folder the built window, with index.html
 */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const asset = request.method === 'GET' && request.url.startsWith(`${PAGE_ORIGIN}/`) ? resolveAsset(folder, request.url) : null;
    if (!asset) return new Response(null, { status: 404 });
    const body = await readFile(path.join(folder, asset.file));
    const nonce = randomBytes(16).toString('base64');
    return new Response(asset.isPage ? body.toString('utf8').replaceAll('%NONCE%', nonce) : body, {
      headers: {
        'content-type': asset.contentType,
        'content-security-policy': contentSecurityPolicy(nonce),
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      },
    });
  });
}
