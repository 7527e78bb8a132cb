/**
 * Makes something that depends on a rule's parameters, once for each parameters: a table compiled to a matcher, a fact
 * that is extracted with the pack's words. Parameters are parsed once when a rule is bound; rules that share a table of
 * the pack each have a copy of it, so copies with the same content share what is made of them.
 * @param make from plain data
 */
export function perParameters<P extends object, T>(make: (params: P) => T): (params: P) => T {
  const known = new WeakMap<P, { value: T }>();
  const byContent = new Map<string, { value: T }>();
  return (params) => {
    let entry = known.get(params);
    if (!entry) {
      const content = JSON.stringify(params);
      entry = byContent.get(content) ?? { value: make(params) };
      byContent.set(content, entry);
      known.set(params, entry);
    }
    return entry.value;
  };
}
