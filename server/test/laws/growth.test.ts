/** Law 9: time grows linearly with the text. Ratios within one run, far from what a quadratic step would give, so that a busy machine doesn't matter. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze.ts';
import { fixtures } from './texts.ts';

const fastest = (text: string, runs: number): number => {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    analyze(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
};

const SMALL = 4;
const LARGE = 64;

function assertLinear(name: string, part: string): void {
  fastest(part.repeat(SMALL), 8);
  const ratios: number[] = [];
  // Linear: 16. Quadratic: 256. A machine that is busy at one moment seldom is at three.
  for (let attempt = 0; attempt < 3 && !ratios.some((ratio) => ratio < 64); attempt++) {
    ratios.push(fastest(part.repeat(LARGE), 3) / fastest(part.repeat(SMALL), 12));
  }
  const best = Math.min(...ratios);
  assert.ok(best < 64, `${name}: ${LARGE / SMALL} times the text took ${best.toFixed(1)} times the time`);
}

const report = fixtures[0] ?? '';

test('many reports in one text', () => assertLinear('reports', `${report}\n`));
test('one long narrative line', () =>
  assertLinear('line', `${report.slice(0, 400).replaceAll('\n', '')}收到申请12件，其中3件予以公开，占25%；`.repeat(20)));
test('one table with very many rows', () =>
  assertLinear('rows', '三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t7\n'.repeat(40)));
test('headings without end', () => assertLinear('headings', '一、总体情况\n二、主动公开政府信息情况\n'.repeat(100)));
test('numbers without end', () => assertLinear('numbers', `${report.slice(0, 900)}${'12 0 3 '.repeat(1500)}`));
test('blanks without end', () => assertLinear('blanks', ' \t\n'.repeat(3000)));
