/** `gouji fix`: its options, put into the terms of `rewrite/run.ts`. */

import type { Command } from 'commander';
import type { Severity } from '../../core/rules/types.ts';
import { severities } from '../formats/types.ts';
import type { Words } from '../words.ts';
import {
  type Done,
  type InputFlags,
  knownRules,
  namedBy,
  oneOf,
  present,
  type RewriteFlags,
  type RuleLevels,
  readRule,
  rewriteMode,
  wantsColour,
  withInputs,
} from './options.ts';

interface FixFlags extends InputFlags, RewriteFlags {
  readonly failOn?: Severity | 'never';
  readonly rule?: RuleLevels;
  readonly safe?: true;
  readonly totals?: true;
}

export function addFix(fix: Command, words: Words, done: Done): void {
  withInputs(fix.description(words('about-fix')), words)
    .option('--safe', words('about-safe'))
    .option('--totals', words('about-totals'))
    .option('--dry-run', words('about-dry-run'))
    .option('--diff', words('about-diff'))
    .option('--fail-on <severity>', words('about-fail-on'), oneOf([...severities, 'never'], words))
    .option('--rule <rule=severity>', words('about-rule'), readRule(words))
    .action(async (paths: string[]) => {
      const flags = fix.optsWithGlobals<FixFlags>();
      const { safe = false, totals = false, encoding, failOn = 'error', stdinFilename: standardInputName } = flags;
      const rules = await knownRules(flags.rule, words);
      const { runRewrite } = await import('../rewrite/run.ts');
      const { fixer } = await import('../rewrite/fix.ts');
      const options = {
        rewrite: fixer({ safe: safe || !totals, totals }, words),
        mode: rewriteMode(flags),
        colour: wantsColour(flags),
        failOn,
        ...present({ encoding, rules, standardInputName }),
      } as const;
      done(await runRewrite(await namedBy(paths, flags), options, words));
    });
}
