// One clerk's morning, in a real editor with the packaged extension and nothing but the keyboard: the tables come from Word with two digits
// exchanged, are understood and repaired; the folder is checked; next year's report begins with this year's figures.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, sample, samples } from './place.ts';
import { story } from './story.ts';

// New reports are offered for the year that has just ended, so this one is of the year before.
const year = new Date().getFullYear() - 2;
const name = `示例区民政局${year}年政府信息公开工作年度报告.txt`;
const report = (await readFile(join(samples, sample), 'utf8')).replaceAll('2024', `${year + 1}`).replaceAll('2023', `${year}`);
const [tables, ending] = [report.indexOf('二、主动公开政府信息情况'), report.indexOf('五、存在的主要问题及改进情况')];
const draft = `${report.slice(0, tables)}\n${report.slice(ending)}`;

const clipboard = (file: string) => readFile(join(root, 'test-fixtures', 'clipboard', file), 'utf8');
const html = (await clipboard('word-2021.html')).replace(/(予以公开[\s\S]*?<span\s+lang=EN-US[^>]*>)12(?=<)/, '$121');
const rows = (await clipboard('word-2021.txt')).trimEnd();
/** Of an empty official form. */
const rowOfCarriedIn = 30;
const exchanged = rows.replace('（一）予以公开\t\t12\t', '（一）予以公开\t\t21\t');

test('a clerk’s morning: paste from Word, see, understand, repair, check the folder, begin next year’s report', async (t) => {
  await story(t, { sample, name, text: draft, beside: { '示例区教育局.txt': report } }, async (workbench) => {
    const { page } = workbench;
    const line = draft.slice(0, tables).split('\n').length;
    const row = line + rows.slice(0, rows.indexOf('（一）予以公开')).split('\n').length - 1;
    await workbench.squiggles.first().waitFor();

    await workbench.goTo(line, 1);
    await workbench.paste({ 'text/html': html, 'text/plain': '二、主动公开政府信息情况' });
    const pasted = draft.replace('\n\n五、', `\n${exchanged}\n五、`);
    assert.equal(await workbench.saved(pasted), pasted);
    await workbench.squiggles.first().waitFor();
    await page.keyboard.press('Escape');

    // The total says what does not add up; the next finding is the cell that is to blame.
    const total = (exchanged.split('\n')[row - line] ?? '').length;
    await workbench.goTo(row, total);
    assert.match(await workbench.hover(), /15.*24|24.*15/s);
    await workbench.screenshot('hover');
    await page.keyboard.press('Escape');
    await workbench.goTo(row, 1);
    assert.match(await workbench.nextProblem(), /现为 21，应为 12/);
    assert.match(await workbench.position(), new RegExp(`Ln ${row},`));
    await workbench.lens('2 处不一致，请核对填写的数字').waitFor();
    await workbench.screenshots('suspect');
    await page.keyboard.press('Escape');

    await workbench.quickFix('改为 12');
    await workbench.squiggles.first().waitFor({ state: 'hidden' });
    const repaired = draft.replace('\n\n五、', `\n${rows}\n五、`);
    assert.equal(await workbench.saved(repaired), repaired);
    await workbench.lens('勾稽关系成立').waitFor();
    await workbench.screenshot('holds');

    await workbench.command('年报: 检查整个文件夹');
    const problems = page.locator('.markers-panel .monaco-list-row');
    await problems.filter({ hasText: '示例区教育局.txt' }).first().waitFor();
    await workbench.screenshot('folder');

    await workbench.command('年报: 新建年度报告');
    await workbench.choose(`${year + 1}`);
    await workbench.screenshot('lastYear');
    await workbench.choose(name);
    // The office is known from last year's title.
    await workbench.accept('单位全称', '示例区民政局');
    const heading = page.locator('.view-line', { hasText: `示例区民政局${year + 1}年政府信息公开工作年度报告` });
    await heading.first().waitFor();
    const carriedIn = page.locator('.view-line', { hasText: '二、上年结转政府信息公开申请数量' });
    await workbench.goTo(rowOfCarriedIn, 1);
    assert.deepEqual((await carriedIn.innerText()).match(/\d+/g), ['1', '2', '2', '0', '0', '0', '5']);
    // Much is still to be written, and nothing is wrong.
    await page.locator('.statusbar-item', { hasText: /^年报 \d+警/ }).waitFor();
    await workbench.screenshot('newReport');
  });
});
