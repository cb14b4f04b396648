/** What the running text claims beside single numbers, as the rules tell it. Marks name the rule. */

import { test } from 'node:test';
import { applicants, cellsOf, outcomes, sampleCells, type TableChanges } from '../../src/core/rules/shared/sample-cells.ts';
import { check } from '../check.ts';

const row = (key: string, total: number) => cellsOf(`requests/${key}`, applicants, `${total} 0 0 0 0 0 ${total}`);
const some = {
  ...row('received', 30),
  ...row('carriedIn', 4),
  ...row('granted', 31),
  ...row('handled', 31),
  ...row('carriedOut', 3),
  ...cellsOf('reviews/review', outcomes, '3 1 2 1 7'),
  ...cellsOf('reviews/litigationDirect', outcomes, '2 0 0 0 2'),
};

const rules = ['text-contradiction', 'text-breakdown', 'text-percentage', 'text-fee', 'stale-year'];
const claims = (overview: string, cells = some, changes: TableChanges = {}) =>
  check(sampleCells(cells, { other: '无。', ...changes, overview }), { rules });

const untrue = [
  '⟦未收到政府信息公开申请⟧{text-contradiction}。',
  '全年⟦没有收到公民、法人和其他组织的政府信息公开申请⟧{text-contradiction}。',
  '⟦没有依申请公开事项⟧{text-contradiction}。',
  '收到政府信息公开申请30件，⟦已全部按期办结⟧{text-contradiction}。',
  '信息公开申请⟦均已办理完毕⟧{text-contradiction}，⟦无上年结转⟧{text-contradiction}。',
  '⟦未发生因政府信息公开申请引起的行政复议和行政诉讼案件⟧{text-contradiction}。',
  '⟦未因政府信息公开工作被提起行政诉讼⟧{text-contradiction}，行政复议7件。',
  '⟦无政府信息公开行政复议⟧{text-contradiction}。',
];
for (const sentence of untrue) test(`untrue: ${sentence}`, () => void claims(sentence));

const harmless = [
  '收到政府信息公开申请30件，均在法定期限内答复，均依法依规答复。',
  '没有收到涉及商业秘密的政府信息公开申请，未收到网上申请，没有收到信息公开方面的投诉。',
  '无因政府信息公开引发的行政诉讼败诉案件，未发生行政复议纠错。',
  '收到政府信息公开申请30件，除3件未到期外，全部办结。',
  '收到人大建议12件，全部办结；网上申请全部办结。',
  '对有无行政复议作了说明，政府信息公开申请无法提供的说明理由。',
  '收到政府信息公开申请30件，3件结转下年度继续办理，其余均已办结。',
];
for (const sentence of harmless) test(`harmless: ${sentence}`, () => void claims(sentence));

test('the same phrases are true where the table has nothing', () => {
  for (const sentence of [...untrue, ...harmless]) claims(sentence.replaceAll(/⟦|⟧\{[^}]*\}/gu, ''), {});
});

test('lists that give every part add up', () => {
  claims('公开信息⟦100⟧{text-breakdown}条（其中动态类50条，政策类20条，其他信息29条）。');
  claims('公开信息99条（其中动态类50条，政策类20条，其他信息29条）。');
  claims('公开信息100条，其中动态类50条、政策类20条，解读12篇。');
  claims('政府信息公开行政复议7件，其中结果维持3件，结果纠正1件，其他结果2件，尚未审结1件；培训12次。');
});

test('a share fits one of the totals it may be of, rounded or cut', () => {
  const cells = { ...some, ...row('granted', 20), ...row('other.other', 11) };
  claims('收到政府信息公开申请30件，其中予以公开20件，占66.7%；其他处理11件，占36%。', cells);
  claims('收到政府信息公开申请30件，其中予以公开20件，占⟦76.7⟧{text-percentage}%。', cells);
  claims('办结政府信息公开申请31件，其中予以公开20件，占64.5%。', cells);
});

test('fees: a multiple of ten yuan, and not both charged and not', () => {
  claims('收取政府信息公开信息处理费380元。');
  claims('未收取信息处理费。', some, { other: '2021年，无收取信息处理费情况。' });
  claims('⟦未收取信息处理费⟧{text-fee}。', some, { other: '对2件申请收取信息处理费300元。' });
  claims('收取政府信息公开信息处理费⟦385⟧{text-fee}元。');
});

test('the year of the work told', () => {
  claims('⟦2020⟧{stale-year}年，我局认真贯彻落实《条例》，推进信息公开工作。');
  claims('2021年，我局推进信息公开。⟦2020⟧{stale-year}年，主动公开信息120条。');
  claims('⟦2022⟧{stale-year}年，主动公开信息120条。');
  claims('2021年，主动公开信息12条，较2020年增加3条。2020年主动公开信息9条，2021年12条。');
  claims('2021年，推进信息公开。2020年12月印发的目录继续使用。2020年度部门决算已公开3份。2022年，我局将公开信息120条。');
  claims('2020年以来，我局公开信息300条。2020年，我局获评信息公开先进单位，受理材料3份。');
});
