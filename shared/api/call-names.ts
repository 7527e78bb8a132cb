/** Names of all calls of the contract; apart from it, so that the preload script need not carry its schemas. */
export const CALL_NAMES = [
  'readPack', 'readOffice', 'saveOffice', 'listReports', 'searchReports', 'beginReport', 'importReport', 'importDroppedReport',
  'duplicateReport', 'archiveReport', 'deleteReport', 'undeleteReport',
  'openReport', 'editReport', 'saveReport', 'closeReport', 'saveStanding', 'setState',
  'listVersions', 'nameVersion', 'readVersion', 'restoreVersion', 'ignoreFinding', 'revokeIgnore', 'listAudit',
  'exportReport', 'showExport',
  'dataStatus', 'listBackups', 'backUp', 'restoreBackup', 'chooseDataFolder', 'showDataFolder',
  'tellReportOpen', 'tellClosing',
] as const;
export type CallName = (typeof CALL_NAMES)[number];
