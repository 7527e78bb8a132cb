import { LIBRARY_CALLS } from '../../../shared/api/calls/library-calls.ts';
import { failure, success, type Result } from '../../../shared/api/result.ts';
import type { Report } from '../../../shared/report/report.ts';
import type { Standing } from '../../../shared/storage/report-record.ts';
import { skeletonReport } from '../../services/beginnings/skeleton.ts';
import { answering } from '../answer.ts';
import type { Answers, CallContext } from './context.ts';
import { askWhatToImport } from './dialogs.ts';

/** A result without its value, for calls that answer nothing. */
function done(result: Result<unknown>): Result<null> {
  return result.ok ? success(null) : result;
}

/** The answers about the list of reports. */
export function libraryAnswers({ store, work, pack, by, log }: CallContext): Answers<keyof typeof LIBRARY_CALLS> {
  const calls = LIBRARY_CALLS;

  const keep = async (report: Report, standing: Standing | null): Promise<Result<{ id: string }>> => {
    const created = await store.write('createReport', report);
    if (!created.ok) return created;
    const { id } = created.value;
    if (standing) {
      const noted = await store.write('setStanding', id, standing);
      if (!noted.ok) return noted;
    }
    return success({ id });
  };

  const importFile = async (path: string): Promise<Result<{ id: string }>> => {
    const read = await work('readFile', { path });
    return read.ok ? keep(read.value.report, read.value.standing) : read;
  };

  return {
    readPack: answering(calls.readPack, async () => success({ ...(await pack()) }), log),
    readOffice: answering(calls.readOffice, () => store.read('office'), log),
    saveOffice: answering(calls.saveOffice, async (office) => done(await store.write('setOffice', office)), log),
    listReports: answering(calls.listReports, () => store.read('reports'), log),
    searchReports: answering(calls.searchReports, ({ query }) => store.read('search', query), log),

    beginReport: answering(calls.beginReport, async (choice) => {
      if (choice.from === 'sample') {
        const sample = await work('readSample', null);
        return sample.ok ? keep(sample.value.report, sample.value.standing) : sample;
      }
      if (choice.from === 'lastYear') {
        const earlier = await store.read('report', choice.id);
        if (!earlier.ok) return earlier;
        const renewed = await work('renew', { earlier: earlier.value.report, year: choice.year });
        return renewed.ok ? keep(renewed.value, null) : renewed;
      }
      const office = await store.read('office');
      if (!office.ok) return office;
      if (!office.value) return failure('no-office', '还没有填写单位信息，提纲需要单位名称和类别。请先填写单位信息。');
      return keep(skeletonReport({ unit: office.value, year: choice.year }), null);
    }, log),

    importReport: answering(calls.importReport, async () => {
      const file = await askWhatToImport();
      return file === null ? success(null) : importFile(file);
    }, log),
    importDroppedReport: answering(calls.importDroppedReport, ({ path }) => importFile(path), log),

    duplicateReport: answering(calls.duplicateReport, async ({ id }) => {
      const copy = await store.write('duplicateReport', id);
      return copy.ok ? success({ id: copy.value.id }) : copy;
    }, log),
    archiveReport: answering(calls.archiveReport, async ({ id, archived }) => done(await store.write('setArchived', id, archived)), log),
    deleteReport: answering(calls.deleteReport, async ({ id }) => done(await store.write('deleteReport', id, by)), log),
    undeleteReport: answering(calls.undeleteReport, async ({ id }) => done(await store.write('undeleteReport', id, by)), log),
  };
}
