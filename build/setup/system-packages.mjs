import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { SetupError } from './errors.mjs';

/**
 * What a command needs from the operating system, under Debian's package names. It is looked for by what it brings
 * (library, program, file), so that other distributions and newer package names pass too.
 * @typedef {{ package: string } & ({ library: string } | { program: string } | { file: string })} Need
 */

/** Libraries that Electron loads. @type {readonly Need[]} */
export const WINDOW_NEEDS = [
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', library: 'libasound.so.2' },
  { package: 'libgbm1', library: 'libgbm.so.1' },
  { package: 'libxss1', library: 'libXss.so.1' },
  { package: 'libdrm2', library: 'libdrm.so.2' },
  { package: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0' },
  { package: 'libcups2', library: 'libcups.so.2' },
  { package: 'libnotify4', library: 'libnotify.so.4' },
  { package: 'libsecret-1-0', library: 'libsecret-1.so.0' },
  { package: 'libxtst6', library: 'libXtst.so.6' },
  { package: 'libdbus-1-3', library: 'libdbus-1.so.3' },
];

/**
 * A display of its own, what renders Word files to be measured, and the fonts that stand in for those of an office
 * (tests/rendering/fonts.conf). @type {readonly Need[]}
 */
export const TEST_NEEDS = [
  ...WINDOW_NEEDS,
  { package: 'xvfb', program: 'Xvfb' },
  { package: 'libreoffice-writer-nogui', program: 'soffice' },
  { package: 'poppler-utils', program: 'pdftotext' },
  { package: 'fontconfig', program: 'fc-list' },
  { package: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
  { package: 'fonts-lxgw-wenkai', file: '/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf' },
  { package: 'fonts-arphic-ukai', file: '/usr/share/fonts/truetype/arphic/ukai.ttc' },
  { package: 'fonts-arphic-uming', file: '/usr/share/fonts/truetype/arphic/uming.ttc' },
];

/** @param {string} program */
function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      // Not in this folder; the answer is the whole point of the call.
      return false;
    }
  });
}

/**
 * @param {readonly Need[]} needs
 * @returns {Need[]} those that are not there
 */
function missing(needs) {
  const libraries = execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return needs.filter((need) => {
    if ('library' in need) return !libraries.includes(`\t${need.library} `);
    return 'program' in need ? !isOnPath(need.program) : !existsSync(need.file);
  });
}

/**
 * @param {string} name for progress lines
 * @param {readonly Need[]} needs
 * @returns {import('./step.mjs').Step}
 */
export function systemPackages(name, needs) {
  return {
    name,
    isDone: () => process.platform !== 'linux' || missing(needs).length === 0,
    async install() {
      const packages = missing(needs).map((need) => need.package);
      const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
      if (process.getuid?.() !== 0 || !isOnPath('apt-get')) {
        throw new SetupError(
          `系统缺少 ${packages.length} 个软件包（以 Debian 的名称列出）：${packages.join(' ')}`,
          `请管理员运行：sudo sh -c 'apt-get update && ${command}'，其他发行版请安装对应的软件包；然后再运行同一条命令。`,
        );
      }
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const lock = ['-o', 'DPkg::Lock::Timeout=300'];
      const updated = await runCommand('apt-get', [...lock, 'update'], { timeoutMs: 5 * 60_000, env });
      const args = [...lock, ...command.split(' ').slice(1)];
      const installed = await runCommand('apt-get', args, { timeoutMs: 20 * 60_000, env });
      const absent = missing(needs);
      if (absent.length === 0) return;
      throw new SetupError(
        `系统软件包没有装全，还缺：${absent.map((need) => need.package).join(' ')}\n${updated.ok ? '' : `${updated.output}\n`}${installed.output}`,
        `检查软件源后运行：apt-get update && ${command}`,
      );
    },
  };
}
