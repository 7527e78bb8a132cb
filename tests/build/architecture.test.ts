import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importsOf, sourceImports, type SourceImport } from './source-imports.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** What each room may import of the others: one way, towards the vocabulary. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  shared: [],
  rules: ['shared'],
  electron: ['shared', 'rules'],
  renderer: ['shared', 'rules'],
};
const ROOMS = Object.keys(MAY_IMPORT);

/** The only places that may know Electron: the entry with its windows, menu and IPC binding, and the preload. */
const KNOWS_ELECTRON = /^electron\/(main|preload)\//;

const imports = sourceImports(ROOT, ROOMS);

function roomOf(file: string): string {
  return file.split('/')[0]!;
}

/** `shared/report/report.ts` lives in the folder `shared/report`. */
function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

function show({ from, to }: SourceImport): string {
  return `${from} -> ${to}`;
}

/** The folders of a cycle in the order they import each other, or null. */
function findCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const visit = (folder: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(folder)) return [...trail.slice(trail.indexOf(folder)), folder];
    if (done.has(folder)) return null;
    for (const next of edges.get(folder) ?? []) {
      const cycle = visit(next, [...trail, folder]);
      if (cycle) return cycle;
    }
    done.add(folder);
    return null;
  };
  for (const folder of edges.keys()) {
    const cycle = visit(folder, []);
    if (cycle) return cycle;
  }
  return null;
}

describe('reading imports', () => {
  test('sees values, types, re-exports and dynamic imports', () => {
    const code = `
      import { a } from './a.ts';
      import type { B } from "../b.ts";
      import './c.ts';
      export * from './d.ts';
      export { e } from './e.ts';
      // import './comment.ts';
      const text = "import './text.ts'";
      const f = () => import('./f.ts');
    `;
    expect(importsOf('x.ts', code).toSorted()).toEqual(['../b.ts', './a.ts', './c.ts', './d.ts', './e.ts', './f.ts']);
  });
});

describe('the rooms', () => {
  test('import one way: shared <- rules <- electron, renderer', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      const isRoom = ROOMS.includes(there) && to.includes('/');
      return (isRoom || there === 'tests' || there === 'build') && here !== there && !MAY_IMPORT[here]!.includes(there);
    });
    expect(imports.length).toBeGreaterThan(0);
    expect(wrong.map(show)).toEqual([]);
  });

  test('shared, rules and renderer use no Node', () => {
    const wrong = imports.filter(
      ({ from, to }) => roomOf(from) !== 'electron' && (to.startsWith('node:') || builtinModules.includes(to)),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('only main and preload know the package electron', () => {
    const wrong = imports.filter(({ from, to }) => /^electron($|\/main$|\/renderer$|\/common$)/.test(to) && !KNOWS_ELECTRON.test(from));
    expect(wrong.map(show)).toEqual([]);
  });

  test('have no folders that import each other in a circle', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      if (!ROOMS.includes(roomOf(to)) || !to.includes('/') || folderOf(from) === folderOf(to)) continue;
      edges.set(folderOf(from), (edges.get(folderOf(from)) ?? new Set()).add(folderOf(to)));
    }
    expect(findCycle(edges)?.join(' -> ') ?? 'none').toBe('none');
    expect(findCycle(new Map([['a', new Set(['b'])], ['b', new Set(['c'])], ['c', new Set(['a'])]]))).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('the linter', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'fazhi-lint-'));
    copyFileSync(path.join(ROOT, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
    for (const room of ROOMS) {
      mkdirSync(path.join(folder, room));
      writeFileSync(path.join(folder, room, 'there.ts'), 'export const there = 1;\n');
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** Lints one file in `room` that imports `specifier`; gives the linter's exit code and words. */
  function lint(room: string, specifier: string) {
    const file = path.join(room, 'here.ts');
    writeFileSync(path.join(folder, file), `import { there } from '${specifier}';\n\nexport const here = there;\n`);
    const oxlint = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');
    return spawnSync(process.execPath, [oxlint, file], { cwd: folder, encoding: 'utf8' });
  }

  test.each(ROOMS.flatMap((room) => ROOMS.filter((other) => other !== room).map((other) => ({ room, other }))))(
    '$room importing $other',
    ({ room, other }) => {
      const { status, stdout } = lint(room, `../${other}/there.ts`);
      const allowed = MAY_IMPORT[room]!.includes(other);
      expect(stdout.includes('no-restricted-imports')).toBe(!allowed);
      expect(status).toBe(allowed ? 0 : 1);
    },
  );

  test.each([
    ['shared', 'node:fs'],
    ['rules', 'electron'],
    ['renderer', 'node:path'],
    ['electron', 'react'],
  ])('refuses %s importing %s', (room, specifier) => {
    expect(lint(room, specifier).stdout).toContain('no-restricted-imports');
  });
});
