/** Checks every file of a folder with one peer, in one process, through its programming interface: no peer is charged for its command line. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [peer = '', folder = '.'] = process.argv.slice(2);
const load = createRequire(join(process.env['GOUJI_PEERS'] ?? '.', 'package.json'));
const files = readdirSync(folder)
  .sort()
  .map((name) => join(folder, name));

type Check = (text: string, path: string) => unknown;

const checks: Readonly<Record<string, () => Promise<Check>>> = {
  'AutoCorrect (native)': async () => {
    const { lintFor } = load('autocorrect-node') as { lintFor(text: string, path: string): { lines: unknown[] } };
    return (text, path) => lintFor(text, path).lines.length;
  },
  zhlint: async () => {
    const { run } = load('zhlint') as { run(text: string, options: object): { validations: unknown[] } };
    return (text) => run(text, { rules: { preset: 'default' } }).validations.length;
  },
  markdownlint: async () => {
    const { lint } = (await import(load.resolve('markdownlint/sync'))) as { lint(options: object): object };
    return (text, path) => lint({ strings: { [path]: text } });
  },
  'prettier --check': async () => {
    const { check } = load('prettier') as { check(text: string, options: object): Promise<boolean> };
    return (text) => check(text, { parser: 'markdown' });
  },
  textlint: async () => {
    const { createLinter } = load('textlint') as {
      createLinter(options: object): { lintText(text: string, path: string): Promise<unknown> };
    };
    const kernel = load('@textlint/kernel') as { TextlintKernelDescriptor: new (options: object) => unknown };
    const plugin = load('@textlint/textlint-plugin-text') as { default?: object };
    const preset = load('textlint-rule-preset-ja-spacing') as {
      rules: Readonly<Record<string, unknown>>;
      rulesConfig: Readonly<Record<string, unknown>>;
    };
    const rules = Object.entries(preset.rules).map(([ruleId, rule]) => ({ ruleId, rule, options: true }));
    const descriptor = new kernel.TextlintKernelDescriptor({
      rules,
      plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin, options: true }],
      filterRules: [],
    });
    const linter = createLinter({ descriptor });
    return (text, path) => linter.lintText(text, path);
  },
};

async function main(): Promise<void> {
  const check = await checks[peer]?.();
  if (check === undefined) throw new Error(`no peer ${peer}`);
  let checked = 0;
  for (const file of files) {
    await check(readFileSync(file, 'utf8'), file);
    checked += 1;
  }
  console.log(checked);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
