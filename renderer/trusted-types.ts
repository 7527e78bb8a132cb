/** The part of Trusted Types that is used here; TypeScript's DOM library does not declare it yet. */
declare const trustedTypes: {
  createPolicy(name: string, rules: { createHTML(text: string): string | null }): unknown;
};

/**
 * The page's policy forbids text to become markup. The component library writes its style sheets through `innerHTML`;
 * they hold no tag, so only text without “<” passes, and nothing that could bring in an element.
 */
export function refuseMarkup(): void {
  trustedTypes.createPolicy('default', {
    createHTML: (text) => (text.includes('<') ? null : text),
  });
}
