import type { Store } from '../../../../electron/storage/store.ts';
import { reportChange } from '../../../../shared/storage/report-change.ts';
import { audited, reportOfWorld, type World, type WorldReport } from './world.ts';

/** Numbers from 0 to just below 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Something to do with the store, and what it has to hold afterwards. */
export interface Action {
  next: World;
  perform: (store: Store) => void;
}

interface Situation {
  world: World;
  random: () => number;
  /** A word that was never used before. */
  word: string;
}

type Choice = (situation: Situation) => Action | null;

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

function idOf(store: Store, name: string): string {
  const record = store.read.reports().find(({ title }) => title === name);
  if (!record) throw new Error(`No report is called ${name}`);
  return record.id;
}

/** A change of one report of the world that fits `wanted`. */
function onReport(
  wanted: (report: WorldReport) => boolean,
  change: (report: WorldReport, situation: Situation) => { after: WorldReport; audit?: [string, string]; perform: (store: Store, id: string, name: string) => void },
): Choice {
  return (situation) => {
    const { world, random } = situation;
    const name = pick(Object.keys(world.reports).filter((key) => wanted(world.reports[key] ?? NEW_REPORT)), random);
    if (name === undefined) return null;
    const { after, audit, perform } = change(world.reports[name] ?? NEW_REPORT, situation);
    return {
      next: {
        ...world,
        reports: { ...world.reports, [name]: after },
        audit: audit ? audited(world.audit, ...audit) : world.audit,
      },
      perform: (store) => perform(store, idOf(store, name), name),
    };
  };
}

const NEW_REPORT: WorldReport = {
  text: [], revision: 0, state: 'draft', archived: false, deleted: false, openErrors: null, versions: [], ignores: [],
};
const BY = '甲';
const MAX_REPORTS = 5;

function isLiving(report: WorldReport): boolean {
  return !report.deleted;
}

/** A paragraph typed into, added, removed or moved. */
function edited(text: WorldReport['text'], random: () => number, word: string): WorldReport['text'] {
  const at = Math.floor(random() * text.length);
  const kind = random();
  if (kind < 0.6 || text.length === 0) return text.map(([id, words], index) => [id, index === at ? `${words}${word}`.slice(-400) : words]);
  if (kind < 0.8) return text.toSpliced(at, 0, [`b${word}`, `新增${word}`]);
  if (kind < 0.9 && text.length > 2) return text.toSpliced(at, 1);
  return [...text.slice(at), ...text.slice(0, at)];
}

const edit = onReport(isLiving, (report, { random, word }) => {
  const text = edited(report.text, random, word);
  return {
    after: { ...report, text, revision: report.revision + 1 },
    perform: (store, id, name) => {
      const change = reportChange(reportOfWorld(name, report.text), reportOfWorld(name, text));
      if (!change) throw new Error('The edit changes nothing.');
      store.write.appendChange(id, report.revision, change);
    },
  };
});

/** An edit in place of one that would change nothing, such as a rotation by zero. */
const realEdit: Choice = (situation) => {
  for (;;) {
    const { world } = situation;
    const action = edit(situation);
    const changed = action && Object.entries(action.next.reports).some(([name, { text }]) => JSON.stringify(text) !== JSON.stringify(world.reports[name]?.text));
    if (!action || changed) return action;
  }
};

const create: Choice = ({ world, word }) => {
  if (Object.keys(world.reports).length >= MAX_REPORTS) return null;
  const text: WorldReport['text'] = [['p1', `开头${word}`], ['p2', '第二段'], ['p3', '']];
  return {
    next: { ...world, reports: { ...world.reports, [`报告${word}`]: { ...NEW_REPORT, text } } },
    perform: (store) => void store.write.createReport(reportOfWorld(`报告${word}`, text)),
  };
};

const keepVersion = onReport(isLiving, (report, { word }) => ({
  after: { ...report, versions: [...report.versions, [`稿${word}`, report.text]] },
  perform: (store, id) => void store.write.keepVersion(id, `稿${word}`, BY),
}));

/** Versions that this test named: their names are unique. */
function named({ versions }: WorldReport): WorldReport['versions'] {
  return versions.filter(([name]) => name.startsWith('稿'));
}

const restoreVersion = onReport((report) => isLiving(report) && named(report).length > 0, (report, { random }) => {
  const [name, text] = pick(named(report), random) ?? ['', []];
  const changed = JSON.stringify(text) !== JSON.stringify(report.text);
  return {
    after: {
      ...report, text, revision: report.revision + (changed ? 1 : 0), versions: [...report.versions, [`恢复“${name}”之前`, report.text]],
    },
    audit: ['restore-version', ''],
    perform: (store, id) => {
      const version = store.read.versions(id).find((one) => one.name === name);
      store.write.restoreVersion(version?.id ?? 0, BY);
    },
  };
});

const recordExport = onReport(isLiving, (report, { word }) => ({
  after: { ...report, state: 'exported', versions: [...report.versions, [`导出：${word}`, report.text]] },
  audit: ['export', `理由${word}`],
  perform: (store, report_) => {
    const openErrors = [{ rule: 'figures/sum', fingerprint: word }];
    store.write.recordExport({ report: report_, by: BY, label: word, fileName: 'a.docx', packs: [], openErrors, reason: `理由${word}` });
  },
}));

const ignore = onReport(isLiving, (report, { word }) => ({
  after: { ...report, ignores: [...report.ignores, [word, `因为${word}`, false]] },
  audit: ['ignore', `因为${word}`],
  perform: (store, id) => void store.write.ignoreFinding(id, { fingerprint: word, rule: 'a/b', reason: `因为${word}`, by: BY }),
}));

const revoke = onReport((report) => report.ignores.some(([, , revoked]) => !revoked), (report, { random }) => {
  const [fingerprint] = pick(report.ignores.filter(([, , revoked]) => !revoked), random) ?? [''];
  return {
    after: { ...report, ignores: report.ignores.map(([mark, reason, revoked]) => [mark, reason, revoked || mark === fingerprint]) },
    audit: ['revoke-ignore', ''],
    perform: (store, id) => {
      const found = store.read.ignores(id).find((one) => one.fingerprint === fingerprint);
      store.write.revokeIgnore(found?.id ?? 0, BY);
    },
  };
});

const setState = onReport((report) => report.state !== 'final', (report) => ({
  after: { ...report, state: 'final' }, audit: ['state', ''], perform: (store, id) => store.write.setState(id, 'final', BY),
}));
const setStanding = onReport(() => true, (report, { random }) => {
  const openErrors = Math.floor(random() * 100);
  return { after: { ...report, openErrors }, perform: (store, id) => store.write.setStanding(id, { completeness: 50, openErrors }) };
});
const setArchived = onReport(() => true, (report) => ({
  after: { ...report, archived: !report.archived }, perform: (store, id) => store.write.setArchived(id, !report.archived),
}));
const fold = onReport(() => true, (report) => ({ after: report, perform: (store, id) => store.write.fold(id) }));
const remove = onReport(isLiving, (report) => ({
  after: { ...report, deleted: true }, audit: ['delete', ''], perform: (store, id) => store.write.deleteReport(id, BY),
}));
const undelete = onReport((report) => report.deleted, (report) => ({
  after: { ...report, deleted: false }, audit: ['undelete', ''], perform: (store, id) => store.write.undeleteReport(id, BY),
}));

const purge: Choice = ({ world }) => {
  const living = Object.entries(world.reports).filter(([, report]) => !report.deleted);
  const purged = Object.keys(world.reports).length - living.length;
  if (purged === 0) return null;
  const audit = Array.from({ length: purged }).reduce<World['audit']>((chain) => audited(chain, 'purge', ''), world.audit);
  return {
    next: { ...world, reports: Object.fromEntries(living), audit },
    perform: (store) => void store.write.purgeReports(new Date('2200-01-01'), BY),
  };
};

const decide: Choice = ({ world, word }) => ({
  next: { ...world, audit: audited(world.audit, 'decision', word) },
  perform: (store) =>
    void store.write.recordDecision({ report: null, contentHash: null, packs: [], openErrors: [], reason: word, facts: {} }, BY),
});
const setOffice: Choice = ({ world, word }) => ({
  next: { ...world, office: word },
  perform: (store) => store.write.setOffice({ name: word, kind: '政府部门', region: '', addressees: [], responsiblePosts: [] }),
});
const setSetting: Choice = ({ world, random }) => {
  const value = Math.floor(random() * 1e6);
  return { next: { ...world, settings: { ...world.settings, zoom: value } }, perform: (store) => store.write.setSetting('zoom', value) };
};
const saveTemplate: Choice = ({ world, word }) => {
  if (Object.keys(world.templates).length >= MAX_REPORTS) return null;
  return {
    next: { ...world, templates: { ...world.templates, [word]: `框架${word}` } },
    perform: (store) =>
      void store.write.saveTemplate({ name: word, unitKind: '政府', report: reportOfWorld('框架', [['p1', `框架${word}`]]) }),
  };
};
const deleteTemplate: Choice = ({ world, random }) => {
  const name = pick(Object.keys(world.templates), random);
  if (name === undefined) return null;
  const { [name]: _, ...templates } = world.templates;
  return {
    next: { ...world, templates },
    perform: (store) => store.write.deleteTemplate(store.read.templates().find((one) => one.name === name)?.id ?? ''),
  };
};

/** Typing is what happens most; the rest as often as needed to meet every step soon. */
const CHOICES: readonly Choice[] = [
  realEdit, realEdit, realEdit, realEdit, realEdit, realEdit, realEdit, realEdit,
  create, create, keepVersion, keepVersion, restoreVersion, recordExport, ignore, ignore, revoke, setState, setStanding, setArchived,
  fold, remove, undelete, purge, decide, setOffice, setSetting, saveTemplate, deleteTemplate,
];

/** Something that can be done in this world. */
export function chooseAction(world: World, random: () => number, word: string): Action {
  for (;;) {
    const action = pick(CHOICES, random)?.({ world, random, word });
    if (action) return action;
  }
}
