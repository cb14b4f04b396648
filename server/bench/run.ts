/** Runs the benches that were asked for, prints what they found, and writes the picture and the tables of the pages on performance. */

import { readFileSync, writeFileSync } from 'node:fs';
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

async function main(): Promise<void> {
  const figures: Figure[] = [];
  const missing: string[] = [];
  const load = loadavg()[0] ?? 0;
  let points: [number, number][] = [];
  const add = (more: readonly Figure[]): void => {
    for (const figure of more) console.log(line(figure));
    figures.push(...more);
  };
  console.log(`load ${load.toFixed(1)}`);
  if (wanted('check')) add(await checkAgainstFloor(quick));
  if (wanted('growth')) {
    const grown = await growth(quick);
    points = grown.points;
    add(grown.figures);
  }
  if (wanted('keystroke')) add(await keystroke(quick, missing));
  if (wanted('start')) add(await start(quick));
  if (wanted('batch')) add(await batch(quick, missing));
  for (const each of missing) console.log(`not measured: ${each}`);
  if (quick || named.length > 0) return;
  const docs = join(process.env['GOUJI_ROOT'] ?? '.', 'docs');
  writeFileSync(join(docs, 'performance.svg'), drawn(figures, points));
  const machine = {
    cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    load: load.toFixed(1),
    date: new Date().toISOString().slice(0, 10),
  };
  for (const [path, language] of [
    ['performance.md', 'zh'],
    ['en/performance.md', 'en'],
  ] as const) {
    const page = readFileSync(join(docs, path), 'utf8');
    const tables = table(figures, missing, language, machine);
    writeFileSync(
      join(docs, path),
      page.replace(/<!-- figures -->[\s\S]*<!-- \/figures -->/u, () => `<!-- figures -->\n${tables}\n<!-- /figures -->`),
    );
  }
}

const value = ({ unit, value: number, low, high }: Figure): string => {
  const spread = low === undefined || high === undefined ? '' : ` (${short(low)}–${short(high)})`;
  return unit === '×' ? `${short(number)} ×${spread}` : unit === 'R²' ? `R² = ${number.toFixed(4)}` : `${short(number)} ${unit}`;
};
const goal = ({ goal: held }: Figure): string => (held === undefined ? '' : 'most' in held ? `≤ ${held.most}` : `≥ ${held.least}`);
const mark = (figure: Figure): string => ({ true: '✓', false: '✗', undefined: '' })[String(meets(figure)) as 'true'];

const line = (figure: Figure): string =>
  `${mark(figure).padEnd(2)}${figure.en.padEnd(64)} ${value(figure).padEnd(24)} ${goal(figure).padEnd(8)} ${figure.note ?? ''}`;

function table(
  figures: readonly Figure[],
  missing: readonly string[],
  language: 'zh' | 'en',
  machine: Readonly<Record<string, string>>,
): string {
  const head =
    language === 'zh' ? ['测什么', '结果（中间一半）', '目标', '', '时间'] : ['what', 'result (middle half)', 'goal', '', 'times'];
  const cells = [
    head,
    head.map(() => '---'),
    ...figures.map((figure) => [figure[language], value(figure), goal(figure), mark(figure), figure.note ?? '']),
  ];
  const where = language === 'zh' ? '测于' : 'Measured on';
  const left = missing.map((each) => `- ${language === 'zh' ? '未测' : 'not measured'}: ${each}`);
  return [
    `${where} ${machine['date']}: ${machine['cpu']}, ${machine['memory']}, Node ${machine['node']}, load ${machine['load']}.`,
    '',
    ...cells.map((row) => `| ${row.join(' | ')} |`),
    ...(left.length > 0 ? ['', ...left] : []),
  ].join('\n');
}

void main();
