/** `npm run bench -- [whole]`: runs the measurements named, or all, and prints them. Ratios are what counts: the machine cancels out. */

import { measureWhole } from './whole.ts';

const quick = process.argv.includes('--quick');

function whole(): void {
  const { layouts, growth } = measureWhole(quick ? 4 : 20, quick ? 10 : 40);
  console.log('whole check against the floor (µs a report)');
  console.log('layout              floor   check   ratio   read    sums    narr.   rules');
  const micro = (ms: number): string => (ms * 1000).toFixed(0).padStart(7);
  for (const { layout, floor, check, ratio, parts } of layouts) {
    console.log(
      `${layout.padEnd(18)}${micro(floor)} ${micro(check)} ${ratio.toFixed(1).padStart(7)} ${Object.values(parts).map(micro).join(' ')}`,
    );
  }
  console.log(
    `growth: ${growth.points.map(({ reports, ms }) => `${reports}: ${ms.toFixed(1)} ms`).join(', ')}; r² = ${growth.straightness.toFixed(4)}`,
  );
}

whole();
