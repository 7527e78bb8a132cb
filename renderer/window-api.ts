import type { WindowApi } from '../shared/api/window-api.ts';

declare global {
  // Put there by the preload script.
  var fazhi: WindowApi;
}

export const api: WindowApi = globalThis.fazhi;
