import { describe, expect, test, vi } from 'vitest';
import { prepare } from '../../build/setup/step.mjs';
import { systemPackages } from '../../build/setup/system-packages.mjs';
import { countPlaywright, countVitest } from '../../build/testing/runners.mjs';

function recordingStep(name: string, log: string[], installed = false) {
  let done = installed;
  return {
    name,
    isDone: () => done,
    install: async () => {
      log.push(name);
      await Promise.resolve();
      done = true;
    },
  };
}

/** A test as Playwright reports it. */
function spec(title: string, status: string) {
  return { title, tests: [{ status, annotations: status === 'skipped' ? [{ type: 'skip', description: 'no display' }] : [] }] };
}

describe('prepare', () => {
  test('installs what is missing, in order, and nothing else', async () => {
    const log: string[] = [];
    const steps = [recordingStep('a', log), recordingStep('b', log, true), recordingStep('c', log)];
    await prepare(steps);
    expect(log).toEqual(['a', 'c']);
    await prepare(steps);
    expect(log).toEqual(['a', 'c']);
  });

  test('two at once install once', async () => {
    const log: string[] = [];
    const step = recordingStep('a', log);
    await Promise.all([prepare([step]), prepare([step])]);
    expect(log).toEqual(['a']);
  });

  test('a failing step stops the rest and leaves the lock free', async () => {
    const log: string[] = [];
    const failing = { name: 'x', isDone: () => false, install: () => Promise.reject(new Error('no disk')) };
    await expect(prepare([failing, recordingStep('after', log)])).rejects.toThrow('no disk');
    expect(log).toEqual([]);
    await prepare([recordingStep('again', log)]);
    expect(log).toEqual(['again']);
  });
});

describe('system packages', () => {
  const step = systemPackages('软件包', [
    { package: 'coreutils', program: 'cat' },
    { package: 'no-such-package', program: 'no-such-program' },
  ]);

  test.runIf(process.platform === 'linux')('who is not root is told what is missing and the one line to run', async () => {
    const getuid = vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(step.isDone()).toBe(false);
    await expect(step.install()).rejects.toMatchObject({
      name: 'SetupError',
      message: expect.stringMatching(/1 个软件包.*no-such-package/),
      advice: expect.stringContaining('apt-get install -y --no-install-recommends no-such-package'),
    });
    getuid.mockRestore();
  });
});

describe('counting', () => {
  test('a test file that cannot be loaded is a failure', () => {
    const outcome = countVitest({
      testResults: [
        { status: 'failed', assertionResults: [] },
        {
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'p' },
            { status: 'failed', fullName: 'f' },
            { status: 'pending', fullName: 's' },
          ],
        },
      ],
    });
    expect(outcome).toEqual({ passed: 1, failed: 2, skipped: ['s'] });
  });

  test('a window test that passed only at the second try is a failure, a skipped one gives its reason', () => {
    const outcome = countPlaywright({
      suites: [{ specs: [spec('a', 'expected')], suites: [{ specs: [spec('b', 'flaky'), spec('c', 'unexpected'), spec('d', 'skipped')] }] }],
    });
    expect(outcome).toEqual({ passed: 1, failed: 2, skipped: ['d: no display'] });
  });
});
