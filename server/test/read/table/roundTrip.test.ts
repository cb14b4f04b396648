/** Random reports, printed in every layout with random noise, are read back to the same cells; one changed cell breaks exactly its sums. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatAmount } from '../../../src/core/number/amount.ts';
import { readDocument } from '../../../src/core/read/document.ts';
import type { Report } from '../../../src/core/read/types.ts';
import { evaluateSums } from '../../../src/core/sums/evaluate.ts';
import { always } from '../../laws/seed.ts';
import { Dice, type Model, randomModel } from '../../print/model.ts';
import { randomStyle, type Style } from '../../print/noise.ts';
import { type Layout, layouts } from '../../print/printers.ts';

const runs = 12;

function read(text: string): Report {
  const report = readDocument(text).reports[0];
  assert.ok(report, 'no report was found');
  return report;
}

/** What is read wrong, as lines; cells that are honestly uncertain count only where the layout tells all. */
function differences(model: Model, style: Style, layout: Layout, report: Report): string[] {
  const found: string[] = [];
  if (report.edition !== model.edition) found.push(`edition ${report.edition.id}`);
  for (const cell of report.cells) {
    const value = model.values.get(cell.form.key);
    const isBlank = value === '0' && style.blank !== undefined;
    const told = cell.amount === undefined ? cell.state : formatAmount(cell.amount);
    const right = isBlank ? cell.state === 'blank' || told === '0' : told === value;
    if (!right && !(layout.ambiguous === true && cell.state === 'uncertain')) found.push(`${cell.form.key}: ${value}, read ${told}`);
  }
  return found;
}

for (const layout of layouts) {
  test(`${layout.name}: what is printed is read`, () => {
    always(
      runs,
      fc.property(fc.nat(), (number) => {
        const dice = new Dice(number);
        const model = randomModel(dice);
        const style = randomStyle(dice, { blanks: layout.blanks, ...(layout.plain === true ? { plain: true } : {}) });
        const text = layout.print(model, style, dice);
        const report = read(text);
        assert.deepEqual(differences(model, style, layout, report), [], text);
        assert.deepEqual(
          evaluateSums(report).broken.map(({ identity }) => identity.id),
          [],
          text,
        );
      }),
    );
  });

  test(`${layout.name}: one changed cell breaks exactly its sums`, () => {
    always(
      runs,
      fc.property(fc.nat(), (number) => {
        const dice = new Dice(number);
        const model = randomModel(dice);
        const cells = model.edition.cells.filter((cell) => (model.edition.identitiesByCell[cell.index]?.length ?? 0) > 0);
        const changed = cells[dice.below(cells.length)];
        assert.ok(changed);
        model.values.set(changed.key, String(Number(model.values.get(changed.key)) + 1 + dice.below(3)));
        const style = randomStyle(dice, { blanks: [undefined], plain: true });
        const text = layout.print(model, style, dice);
        const report = read(text);
        const told = evaluateSums(report).results;
        const expected = new Set(model.edition.identitiesByCell[changed.index]);
        for (const { identity, state } of told) {
          const right = expected.has(identity) ? state === 'broken' : state === 'holds';
          // Where the sums themselves tell the cells apart, `unknown` is honest.
          const honest = state === 'unknown' && (layout.ambiguous === true || layout.name === 'column dump');
          assert.ok(right || honest, `${changed.key} changed: ${identity.id} is ${state}\n${text}`);
        }
      }),
    );
  });

  if (layout.ambiguous === true || layout.name === 'column dump') continue;
  test(`${layout.name}: a lost cell leaves its row unknown, and a missing row is missing`, () => {
    always(
      runs,
      fc.property(fc.nat(), (number) => {
        const dice = new Dice(number);
        const model = randomModel(dice);
        const cells = model.edition.cells.filter((cell) => cell.table.key === 'requests');
        const [lost, missing] = [cells[dice.below(cells.length)], cells[dice.below(cells.length)]];
        assert.ok(lost && missing);
        model.lost = lost.key;
        // （六）其他处理 as one row tells the edition: without it the report is another.
        if (missing.row.key !== 'other') model.missing = `requests/${missing.row.key}`;
        const style = randomStyle(dice, { blanks: layout.blanks, ...(layout.plain === true ? { plain: true } : {}) });
        const text = layout.print(model, style, dice);
        const report = read(text);
        for (const cell of report.cells) {
          const value = model.values.get(cell.form.key);
          const told = cell.amount === undefined ? cell.state : formatAmount(cell.amount);
          const isIn = (row: string | undefined) => row !== undefined && cell.form.key.startsWith(`${row}/`);
          if (isIn(model.missing)) assert.equal(cell.state, 'missing', text);
          else if (isIn(`requests/${lost.row.key}`))
            assert.ok(cell.amount === undefined || told === value, `${cell.form.key}: ${value}, read ${told}\n${text}`);
          else if (value !== '0' || style.blank === undefined) assert.equal(told, value, `${cell.form.key}\n${text}`);
        }
      }),
    );
  });
}
