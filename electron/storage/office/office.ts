import { officeProfileSchema, settingNameSchema, settingValueSchema, type OfficeProfile, type SettingValue } from '../../../shared/storage/office.ts';
import type { ReadConnection, Transaction } from '../connection/connection.ts';

/** The unit's set-up, or null before the first start's set-up was done. */
export function officeProfile(db: ReadConnection): OfficeProfile | null {
  const [row] = db.all<{ profile: string }>('SELECT profile FROM office WHERE id = 1');
  return row ? officeProfileSchema.parse(JSON.parse(row.profile)) : null;
}

export function setOfficeProfile(tx: Transaction, profile: OfficeProfile): void {
  tx.run(
    'INSERT INTO office (id, profile) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET profile = excluded.profile',
    JSON.stringify(officeProfileSchema.parse(profile)),
  );
}

/** Every preference that was ever set, by name. */
export function settings(db: ReadConnection): Record<string, SettingValue> {
  const rows = db.all<{ name: string; value: string }>('SELECT name, value FROM setting');
  return Object.fromEntries(rows.map(({ name, value }) => [name, settingValueSchema.parse(JSON.parse(value))]));
}

export function setSetting(tx: Transaction, name: string, value: SettingValue): void {
  tx.run(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    settingNameSchema.parse(name), JSON.stringify(settingValueSchema.parse(value)),
  );
}
