import { runCli } from './setup/cli.mjs';
import { runMain } from './setup/step.mjs';

/** `npm run -s fazhi -- …`: the command line; stdout carries nothing but its output. */
await runMain(async () => {
  // npm moves to the checkout; file names on the command line are meant from where the user stands.
  const caller = process.env['INIT_CWD'];
  if (caller && process.env['npm_lifecycle_event'] === 'fazhi') process.chdir(caller);
  await runCli(process.argv.slice(2));
});
