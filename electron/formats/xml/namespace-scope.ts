const UNKNOWN = '?';

/** The namespace bindings in force inside an element, and the canonical names they give. */
export class NamespaceScope {
  readonly #known: ReadonlyMap<string, string>;
  /** Prefix in the document ('' for the default namespace) to canonical prefix. */
  readonly #bindings: ReadonlyMap<string, string>;
  readonly #elements = new Map<string, string>();
  readonly #attributes = new Map<string, readonly string[]>();

  /** @param known canonical prefix for each namespace URI */
  constructor(known: ReadonlyMap<string, string>, bindings: ReadonlyMap<string, string> = new Map([['xml', 'xml']])) {
    this.#known = known;
    this.#bindings = bindings;
  }

  /** Number of prefixes bound. */
  get size(): number {
    return this.#bindings.size;
  }

  /** The scope inside an element with these attributes: this one, unless they change a binding. */
  enter(attributes: Record<string, string>): NamespaceScope {
    let bindings: Map<string, string> | null = null;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice(6);
      const canonical = this.#known.get(attributes[name]!) ?? UNKNOWN;
      if (!bindings && this.#bindings.get(prefix) === canonical) continue;
      bindings ??= new Map(this.#bindings);
      bindings.set(prefix, canonical);
    }
    return bindings ? new NamespaceScope(this.#known, bindings) : this;
  }

  /** Canonical name of an element as written. */
  elementName(written: string): string {
    let name = this.#elements.get(written);
    if (name === undefined) {
      const colon = written.indexOf(':');
      const prefix = this.#bindings.get(colon < 0 ? '' : written.slice(0, colon));
      name = `${prefix ?? UNKNOWN}:${written.slice(colon + 1)}`;
      this.#elements.set(written, name);
    }
    return name;
  }

  /** Value of an attribute by canonical name; a name without prefix is in no namespace. */
  attribute(attributes: Record<string, string>, name: string): string | undefined {
    for (const written of this.#writtenNames(name)) {
      const value = attributes[written];
      if (value !== undefined) return value;
    }
    return undefined;
  }

  #writtenNames(name: string): readonly string[] {
    let names = this.#attributes.get(name);
    if (names === undefined) {
      const colon = name.indexOf(':');
      names = colon < 0 ? [name] : this.#prefixesOf(name.slice(0, colon)).map((prefix) => prefix + name.slice(colon));
      this.#attributes.set(name, names);
    }
    return names;
  }

  /** The default namespace does not apply to attributes. */
  #prefixesOf(canonical: string): string[] {
    return [...this.#bindings].filter(([prefix, bound]) => prefix !== '' && bound === canonical).map(([prefix]) => prefix);
  }
}
