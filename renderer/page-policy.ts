import { z } from 'zod';

/** The part of Trusted Types that is used here; TypeScript's DOM library does not declare it yet. */
declare const trustedTypes: {
  createPolicy(name: string, rules: { createHTML(text: string): string | null }): unknown;
};

/*
 * The page's policy (electron/main/assets.ts) forbids text to become markup or code. This module is imported before
 * all others, so that libraries find the page prepared.
 */

// The component library writes its style sheets through `innerHTML`; they hold no tag, so only text without “<” passes.
trustedTypes.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) });

// Some parts of the component library make style sheets without the page's nonce, which the policy would refuse.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
const create = document.createElement.bind(document);
document.createElement = new Proxy(create, {
  apply(target, _page, words) {
    const element: unknown = Reflect.apply(target, document, words);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  },
});

// Without this, zod tries whether it may compile code, and the refusal is reported as a violation.
z.config({ jitless: true });
