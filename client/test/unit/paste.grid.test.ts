/** Merged cells are spread so that each text stands once and no two cells share a place. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { expand, type GridRow } from '../../src/paste/grid.ts';

const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });
const row = (...cells: ReturnType<typeof cell>[]): GridRow => ({ cells, hidden: false });
const hidden = (...cells: ReturnType<typeof cell>[]): GridRow => ({ cells, hidden: true });

test('a text stands in the first place of its merged cell, the others are empty', () => {
  const group = [row(cell('标', 3, 2), cell('情况', 2)), row(cell('甲'), cell('乙')), row(cell('一', 3), cell('1'), cell('2'))];
  assert.deepEqual(expand([group]), [
    ['标', '', '', '情况', ''],
    ['', '', '', '甲', '乙'],
    ['一', '', '', '1', '2'],
  ]);
});

test('a cell ends with its group; 0 rows reach down to that end', () => {
  assert.deepEqual(expand([[row(cell('头', 1, 9), cell('a'))], [row(cell('b'), cell('c'))]]), [
    ['头', 'a'],
    ['b', 'c'],
  ]);
  assert.deepEqual(expand([[row(cell('组', 1, 0), cell('a')), row(cell('b')), row(cell('c'))]]), [
    ['组', 'a'],
    ['', 'b'],
    ['', 'c'],
  ]);
});

test('a hidden row is left out, yet a text that reaches beyond it stays', () => {
  const group = [row(cell('甲', 1, 1), cell('1')), hidden(cell('三', 1, 3), cell('9')), row(cell('2')), row(cell('3'))];
  assert.deepEqual(expand([group]), [
    ['甲', '1'],
    ['三', '2'],
    ['', '3'],
  ]);
});

test('a table of any width costs no more than its cells', () => {
  const wide = row(...Array.from({ length: 2000 }, (_, at) => cell(String(at), 1000, 65_534)));
  const [first] = expand([[wide, wide]]);
  assert.equal(first?.length, 2000);
});

/** A grid cut at random into rectangles: what HTML says of it, and what must come out. */
interface Tiling {
  readonly rows: readonly GridRow[];
  readonly expected: string[][];
}

const tilings: fc.Arbitrary<Tiling> = fc
  .record({
    height: fc.integer({ min: 1, max: 7 }),
    width: fc.integer({ min: 1, max: 7 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), { minLength: 49, maxLength: 49 }),
  })
  .map(({ height, width, sizes }) => {
    const owner = Array.from({ length: height }, () => new Array<string>(width).fill(''));
    const expected = owner.map((line) => line.map(() => ''));
    const rows: GridRow[] = [];
    for (let at = 0; at < height; at += 1) {
      const cells: ReturnType<typeof cell>[] = [];
      for (let column = 0; column < width; column += 1) {
        if (owner[at]![column] !== '') continue;
        const [rowsWanted, columnsWanted] = sizes[at * 7 + column]!;
        let columns = 1;
        while (columns < columnsWanted && column + columns < width && owner[at]![column + columns] === '') columns += 1;
        const down = Math.min(rowsWanted, height - at);
        const text = `${at}.${column}`;
        for (let y = at; y < at + down; y += 1) for (let x = column; x < column + columns; x += 1) owner[y]![x] = text;
        expected[at]![column] = text;
        cells.push(cell(text, columns, down));
      }
      rows.push(row(...cells));
    }
    return { rows, expected };
  });

test('any grid cut into rectangles comes back', () => {
  fc.assert(
    fc.property(tilings, ({ rows, expected }) => {
      const padded = expand([rows]).map((line) => [...line, ...new Array<string>((expected[0]?.length ?? 0) - line.length).fill('')]);
      assert.deepEqual(padded, expected);
    }),
  );
});

test('whatever the numbers in the HTML say, each text of a visible row stands once, in order', () => {
  const cells = fc.record({ columns: fc.integer({ min: 0, max: 1000 }), rows: fc.integer({ min: 0, max: 70_000 }) });
  fc.assert(
    fc.property(fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 6 }), (sizes) => {
      const rows = sizes.map((line, at) => row(...line.map(({ columns, rows }, nth) => cell(`${at}.${nth}`, columns, rows))));
      const texts = expand([rows])
        .flat()
        .filter((text) => text !== '');
      assert.deepEqual(
        texts,
        rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
      );
    }),
  );
});
