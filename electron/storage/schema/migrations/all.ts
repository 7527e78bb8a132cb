import { reports } from './0010-reports.ts';
import { journal } from './0020-journal.ts';
import { versions } from './0030-versions.ts';
import { ignores } from './0040-ignores.ts';
import { audit } from './0050-audit.ts';
import { office } from './0060-office.ts';
import { templates } from './0070-templates.ts';
import { search } from './0080-search.ts';
import type { Migration } from './migration.ts';

/** Every migration in its order. */
export const MIGRATIONS: readonly Migration[] = [reports, journal, versions, ignores, audit, office, templates, search];

/** What this program's database looks like. */
export const SCHEMA_VERSION = MIGRATIONS.at(-1)?.number ?? 0;
