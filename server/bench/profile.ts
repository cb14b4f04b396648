/** Runs whole checks of one layout for some seconds under V8's sampling profiler and prints where the time went. */

import { Session } from 'node:inspector';
import { analyze } from '../src/core/analyze.ts';
import { layoutNamed, manyReports, report } from './reports.ts';

const [name = 'tab', seconds = '5'] = process.argv.slice(2);
const texts = name === 'many' ? [manyReports(100)] : Array.from({ length: 40 }, (_, seed) => report(layoutNamed(name), seed + 1));
let findings = 0;
const work = (until: number): number => {
  let count = 0;
  for (; Date.now() < until; count += texts.length) for (const text of texts) findings += analyze(text).findings.length;
  return count;
};
work(Date.now() + 1500);

const session = new Session();
session.connect();
const ask = (method: string, params: object = {}): Promise<unknown> =>
  new Promise((resolve, reject) =>
    session.post(method, params, (error: Error | null, result: unknown) => (error ? reject(error) : resolve(result))),
  );

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}
interface Profile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

async function main(): Promise<void> {
  await ask('Profiler.enable');
  await ask('Profiler.setSamplingInterval', { interval: 200 });
  await ask('Profiler.start');
  const count = work(Date.now() + Number(seconds) * 1000);
  const { profile } = (await ask('Profiler.stop')) as { profile: Profile };
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child): [number, number] => [child, id])));
  const [itself, within] = [new Map<string, number>(), new Map<string, number>()];
  let all = 0;
  for (const [index, sample] of profile.samples.entries()) {
    const time = profile.timeDeltas[index] ?? 0;
    all += time;
    const seen = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const frame = nodes.get(id)?.callFrame;
      const label = frame?.functionName || '(anonymous)';
      if (id === sample) itself.set(label, (itself.get(label) ?? 0) + time);
      if (!seen.has(label)) within.set(label, (within.get(label) ?? 0) + time);
      seen.add(label);
    }
  }
  const show = (title: string, times: ReadonlyMap<string, number>): void => {
    console.log(title);
    for (const [label, time] of [...times].sort((a, b) => b[1] - a[1]).slice(0, 45))
      console.log(`${((100 * time) / all).toFixed(1).padStart(6)} %  ${label}`);
  };
  console.log(`${name}: ${((Number(seconds) * 1000) / count).toFixed(3)} ms a text, ${findings} findings`);
  show('by itself', itself);
  show('with what it calls', within);
}

void main();
