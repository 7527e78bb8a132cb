import { describe, expect, test } from 'vitest';
import { prepare } from '../../build/setup/step.mjs';
import { countVitest } from '../../build/testing/runners.mjs';

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
});
