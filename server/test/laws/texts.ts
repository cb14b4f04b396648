/** Texts for the properties: anything at all, and reports that were cut, shuffled and littered. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { edition2019 } from '../../src/core/form/edition2019.ts';
import { edition2021 } from '../../src/core/form/edition2021.ts';
import { readMarks } from '../marks.ts';
import { root } from './sources.ts';

export const fixtures: readonly string[] = ['correct', 'marked', 'samples'].flatMap((folder) => {
  const path = join(root, 'test-fixtures', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readMarks(readFileSync(join(path, name), 'utf8')).text);
});

const words = [
  ...[edition2019, edition2021].flatMap(({ sections, tables }) => [
    ...sections.flatMap(({ heading, titles }) => [heading, ...titles]),
    ...tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows, columns, label }) => [...rows, ...columns].map((one) => one.label).concat(label ?? [])),
    ),
  ]),
  ...'0 1 12 1,234 １２ - / — 无 O 十二 5件 约30 1 2 3.5 -4 +3 减4 640020470'.split(' '),
  ...'收到申请 办结 结转下年度 件 2021年 2024年12月31日 统计期限 其中 占 % 全部办结'.split(' '),
  ...[
    '\t',
    '\t\t',
    ' ',
    '\u3000',
    '\u00a0',
    '|',
    '||',
    '|---|',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u0000',
    '\ufeff',
    '𠮷',
    '\ud800',
    '<td>',
    '</tr>',
    '-----\t---',
  ],
];

/** Words of reports, blanks, marks of tables and rubbish in any order. */
export const soup: fc.Arbitrary<string> = fc.array(fc.constantFrom(...words), { maxLength: 120 }).map((parts) => parts.join(''));

/** Any units of UTF-16, lone surrogates among them. (fast-check's own `unit: 'binary'` takes a second to set up.) */
const units: fc.Arbitrary<string> = fc.uint16Array({ maxLength: 300 }).map((codes) => String.fromCharCode(...codes));

export const anything: fc.Arbitrary<string> = fc.oneof(units, fc.string({ maxLength: 300 }), soup);

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** A fixture with a piece cut out, lines moved, and litter thrown in. */
export const damaged: fc.Arbitrary<string> = fc
  .record({
    text: fc.constantFrom(...fixtures),
    cut: fc.tuple(place, place),
    moved: fc.array(fc.tuple(place, place), { maxLength: 4 }),
    litter: fc.array(fc.tuple(place, soup), { maxLength: 3 }),
  })
  .map(({ text, cut, moved, litter }) => {
    const at = (share: number, length: number) => Math.floor(share * length);
    const [from, to] = cut.map((share) => at(share, text.length)).sort((a, b) => a - b) as [number, number];
    const lines = (to - from < text.length / 2 ? text.slice(0, from) + text.slice(to) : text.slice(from, to)).split('\n');
    for (const [source, goal] of moved) lines.splice(at(goal, lines.length), 0, ...lines.splice(at(source, lines.length), 1));
    let result = lines.join('\n');
    for (const [where, what] of litter) result = result.slice(0, at(where, result.length)) + what + result.slice(at(where, result.length));
    return result;
  });
