/** Whole check of one report, from bytes to findings, against the floor: the same bytes decoded, every character looked at once. And its growth. */

import { analyze } from '../src/core/analyze.ts';
import { readDocument } from '../src/core/read/document.ts';
import { type Figure, interleaved, lineThrough, milliseconds, ratio, short } from './figures.ts';
import { layouts, manyReports, report } from './reports.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** What is worked out must be used, or the compiler leaves the work out. */
export let sink = 0;

export function floor(bytes: Uint8Array): void {
  const text = decoder.decode(bytes);
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  sink += sum;
}

const read = (bytes: Uint8Array): void => {
  sink += readDocument(decoder.decode(bytes)).reports.length;
};
const whole = (bytes: Uint8Array): void => {
  sink += analyze(decoder.decode(bytes)).findings.length;
};

export async function checkAgainstFloor(quick: boolean): Promise<Figure[]> {
  const figures: Figure[] = [];
  const all = layouts.map((layout) => ({
    name: layout.name,
    texts: Array.from({ length: 40 }, (_, seed) => Buffer.from(report(layout, seed + 1))),
  }));
  // Every layout has been met before the first is measured: no code is compiled for one of them alone.
  for (let round = 0; round < 4; round += 1) for (const { texts } of all) for (const bytes of texts) whole(bytes);
  for (const { name, texts } of all) {
    const over = (work: (bytes: Uint8Array) => void, times = 1) => ({
      once: () =>
        milliseconds(() => {
          for (let again = 0; again < times; again += 1) for (const bytes of texts) work(bytes);
        }) /
        times /
        texts.length,
    });
    const [low, reading, checking] = await interleaved(
      [
        { name: 'floor', ...over(floor, 5) },
        { name: 'read', ...over(read) },
        { name: 'check', ...over(whole) },
      ],
      quick ? 15 : 20,
      5,
    );
    const plain = name === 'tab';
    figures.push({
      bench: 'check',
      zh: `整篇检查 / 下限：${name}`,
      en: `whole check / floor: ${name}`,
      unit: '×',
      ...ratio(checking!, low!),
      goal: { most: plain ? 4 : 8 },
      note: `${short(low!.median * 1000)} → ${short(checking!.median * 1000)} µs`,
    });
    figures.push({
      bench: 'rules',
      zh: `整篇检查 / 只读取：${name}`,
      en: `whole check / reading alone: ${name}`,
      unit: '×',
      ...ratio(checking!, reading!),
      goal: { most: 2 },
    });
  }
  return figures;
}

export async function growth(quick: boolean): Promise<{ figures: Figure[]; points: [number, number][] }> {
  const sizes = quick ? [1, 10, 50, 100] : [1, 10, 50, 100, 200, 400, 600, 800, 1000];
  const texts = sizes.map((size) => manyReports(size));
  const times = await interleaved(
    texts.map((text, at) => ({
      name: String(sizes[at]),
      once: () =>
        milliseconds(() => {
          sink += analyze(text).findings.length;
        }),
    })),
    quick ? 3 : 7,
  );
  const points = times.map(({ median }, at): [number, number] => [sizes[at]!, median]);
  const { fit } = lineThrough(points);
  const largest = points.at(-1)!;
  return {
    points,
    figures: [
      {
        bench: 'growth',
        zh: `1 至 ${largest[0]} 篇合为一个文本：时间与篇幅成直线`,
        en: `1 to ${largest[0]} reports in one text: time against size is a straight line`,
        unit: 'R²',
        value: fit,
        goal: { least: 0.99 },
        note: `${short(largest[1] / largest[0])} ms × ${largest[0]}`,
      },
    ],
  };
}
