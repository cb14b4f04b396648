/** Runs the benches that were asked for, prints what they found, and writes the picture and the tables of the pages on performance. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { batch } from './batch.ts';
import { checkAgainstFloor, growth } from './check.ts';
import { type Figure, meets, short } from './figures.ts';
import { keystroke } from './keystroke.ts';
import { drawn } from './picture.ts';
import { start } from './start.ts';

const named = process.argv.slice(2).filter((option) => !option.startsWith('-'));
const quick = process.argv.includes('--quick');
const wanted = (name: string): boolean => named.length === 0 || named.includes(name);

/** What one bench found, kept so that a bench that is run again alone replaces its own figures only. */
interface Result {
  readonly figures: readonly Figure[];
  readonly missing: readonly string[];
  readonly points?: readonly (readonly [number, number])[];
  /** Programs waiting for a processor while it ran, the mean of before and after: above the number of processors the figures are rough. */
  readonly load: number;
  readonly date: string;
}

const benches: Readonly<Record<string, (missing: string[]) => Promise<Pick<Result, 'figures' | 'points'>>>> = {
  check: async () => ({ figures: await checkAgainstFloor(quick) }),
  growth: () => growth(quick),
  keystroke: async (missing) => ({ figures: await keystroke(quick, missing) }),
  start: async () => ({ figures: await start(quick) }),
  batch: async (missing) => ({ figures: await batch(quick, missing) }),
};

async function main(): Promise<void> {
  const root = process.env['GOUJI_ROOT'] ?? '.';
  const kept = join(root, 'out/bench-results');
  mkdirSync(kept, { recursive: true });
  const loadNow = (): number => loadavg()[0] ?? 0;
  for (const [name, bench] of Object.entries(benches)) {
    if (!wanted(name)) continue;
    const missing: string[] = [];
    const before = loadNow();
    const found = await bench(missing);
    const load = (before + loadNow()) / 2;
    console.log(`${name}, load ${load.toFixed(1)}`);
    for (const figure of found.figures) console.log(line(figure));
    for (const each of missing) console.log(`not measured: ${each}`);
    const result: Result = { ...found, missing, load, date: new Date().toISOString().slice(0, 10) };
    if (!quick) writeFileSync(join(kept, `${name}.json`), JSON.stringify(result));
  }
  if (quick) return;
  const results = Object.keys(benches).flatMap((name): (Result & { name: string })[] => {
    const path = join(kept, `${name}.json`);
    return existsSync(path) ? [{ name, ...(JSON.parse(readFileSync(path, 'utf8')) as Result) }] : [];
  });
  const docs = join(root, 'docs');
  const points = results.flatMap((result) => result.points ?? []);
  const figures = results.flatMap((result) => result.figures);
  writeFileSync(join(docs, 'performance.svg'), drawn(figures, points));
  for (const [path, language] of [
    ['performance.md', 'zh'],
    ['en/performance.md', 'en'],
  ] as const) {
    const page = readFileSync(join(docs, path), 'utf8');
    const tables = [machine(language), ...results.map((result) => table(result, language))].join('\n\n');
    writeFileSync(
      join(docs, path),
      page.replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/u, () => `<!-- figures -->\n\n${tables}\n\n<!-- /figures -->`),
    );
  }
}

function machine(language: 'zh' | 'en'): string {
  const words = [
    `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.version}`,
  ];
  return `${language === 'zh' ? '机器' : 'Machine'}: ${words.join(', ')}.`;
}

const value = ({ unit, value: number, low, high }: Figure): string => {
  const spread = low === undefined || high === undefined ? '' : ` (${short(low)}–${short(high)})`;
  return unit === '×' ? `${short(number)} ×${spread}` : unit === 'R²' ? `R² = ${number.toFixed(4)}` : `${short(number)} ${unit}`;
};
const goal = ({ goal: held }: Figure): string => (held === undefined ? '' : 'most' in held ? `≤ ${held.most}` : `≥ ${held.least}`);
const mark = (figure: Figure): string => ({ true: '✓', false: '✗', undefined: '' })[String(meets(figure)) as 'true'];

const line = (figure: Figure): string =>
  `${mark(figure).padEnd(2)}${figure.en.padEnd(64)} ${value(figure).padEnd(24)} ${goal(figure).padEnd(8)} ${figure.note ?? ''}`;

function table({ name, figures, missing, load, date }: Result & { readonly name: string }, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const head = zh ? ['测什么', '结果（中间一半）', '目标', '', '时间'] : ['what', 'result (middle half)', 'goal', '', 'times'];
  const rows = figures.map((figure) => [figure[language], value(figure), goal(figure), mark(figure), figure.note ?? '']);
  const left = missing.map((each) => `- ${zh ? '未测' : 'not measured'}: ${each}`);
  return [
    `### ${name}`,
    '',
    `\`npm run bench -- ${name}\`, ${date}, ${zh ? '机器负载' : 'load of the machine'} ${load.toFixed(1)}`,
    '',
    ...[head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`),
    ...(left.length > 0 ? ['', ...left] : []),
  ].join('\n');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
