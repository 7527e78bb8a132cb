import { describe, expect, test } from 'vitest';
import { closed, newFolder, newStore, opened, reportOf, thrownBy } from './support.ts';

const OFFICE = { name: '云川市司法局', kind: '政府部门' as const, region: '云川市', addressees: ['云川市人民政府'], responsiblePosts: ['局党组书记、局长'] };

describe('the office', () => {
  test('is unknown until it is set up, then remembered', async () => {
    const folder = newFolder();
    const { store } = await opened({ folder });
    expect(store.read.office()).toBeNull();
    store.write.setOffice({ ...OFFICE, name: '旧名' });
    store.write.setOffice(OFFICE);
    await closed(store);
    expect((await opened({ folder })).store.read.office()).toEqual(OFFICE);
  });

  test('has preferences of any JSON value', async () => {
    const store = await newStore();
    store.write.setSetting('theme', 'dark');
    store.write.setSetting('theme', 'light');
    store.write.setSetting('panels', { left: 240, tabs: ['问题', '职责'], open: true, none: null });
    expect(store.read.settings()).toEqual({ theme: 'light', panels: { left: 240, tabs: ['问题', '职责'], open: true, none: null } });
    expect(() => store.write.setSetting('Not a name', 1)).toThrow('Invalid');
  });
});

describe('templates', () => {
  test('are kept, replaced and deleted', async () => {
    const store = await newStore();
    const { id } = store.write.saveTemplate({ name: '局里的框架', unitKind: '政府部门', report: reportOf('一') });
    expect(store.read.template(id)).toMatchObject({ record: { name: '局里的框架' }, report: reportOf('一') });
    store.write.saveTemplate({ id, name: '新框架', unitKind: '政府部门', report: reportOf('二') });
    expect(store.read.templates()).toMatchObject([{ id, name: '新框架' }]);
    expect(store.read.template(id).report).toEqual(reportOf('二'));
    store.write.deleteTemplate(id);
    expect(store.read.templates()).toEqual([]);
    expect(thrownBy(() => store.read.template(id))).toMatchObject({ code: 'not-found' });
    expect(thrownBy(() => store.write.deleteTemplate(id))).toMatchObject({ code: 'not-found' });
  });
});
