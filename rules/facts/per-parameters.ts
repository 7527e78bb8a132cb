/**
 * Makes something that depends on a rule's parameters, once for each parameter object: a table compiled to a matcher,
 * a fact that is extracted with the pack's words. Parameters are parsed once when a rule is bound, so they are the key.
 */
export function perParameters<P extends object, T>(make: (params: P) => T): (params: P) => T {
  const known = new WeakMap<P, { value: T }>();
  return (params) => {
    let entry = known.get(params);
    if (!entry) {
      entry = { value: make(params) };
      known.set(params, entry);
    }
    return entry.value;
  };
}
