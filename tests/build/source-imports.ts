import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** One `import`, `export … from` or `import()` in the sources. */
export interface SourceImport {
  /** Importing file, relative to the checkout. */
  from: string;
  /** The imported file relative to the checkout, or the name of a package or Node module. */
  to: string;
}

/** The import specifiers of a module, type-only and dynamic ones included. */
export function importsOf(fileName: string, code: string): string[] {
  const { module, errors } = parseSync(fileName, code);
  if (errors.length > 0) throw new Error(`${fileName}: ${errors[0]!.message}`);
  const reExported = module.staticExports.flatMap((statement) => statement.entries.map((entry) => entry.moduleRequest?.value));
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    // A request is the source text of the argument: with quotes when it is a plain string.
    code.slice(moduleRequest.start, moduleRequest.end).replaceAll(/^['"`]|['"`]$/g, ''),
  );
  const all = [...module.staticImports.map((statement) => statement.moduleRequest.value), ...reExported, ...dynamic];
  return [...new Set(all.filter((name) => name !== undefined))];
}

/** Every import of every TypeScript file in the given rooms of the checkout. */
export function sourceImports(root: string, rooms: readonly string[]): SourceImport[] {
  return rooms.flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => {
        const from = path.posix.join(room, name);
        const code = readFileSync(path.join(root, from), 'utf8');
        return importsOf(from, code).map((to) => ({
          from,
          to: to.startsWith('.') ? path.posix.join(path.posix.dirname(from), to) : to,
        }));
      }),
  );
}
