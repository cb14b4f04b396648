// What a clerk does, in a real editor with the packaged extension installed: sees, understands, repairs, takes back.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../../scripts/lib/process.mjs';
import { root, sample, samples } from './place.ts';
import { story } from './story.ts';

const original = await readFile(join(samples, sample), 'utf8');
const lineOf = (text: string) => original.slice(0, original.indexOf(text)).split('\n').length;

test('a broken total is seen, all totals are recomputed in one click, one undo takes it back', async (t) => {
  await story(t, { sample }, async (workbench) => {
    await workbench.squiggles.first().waitFor();
    const problems = (await workbench.problems()).join('\n');
    assert.match(problems, /自然人.*18|18.*自然人/);
    assert.match(problems, /25/);
    const outline = (await workbench.outline()).join('\n');
    // The rest of the outline lies below the edge of its pane.
    for (const name of ['一、总体情况', '二、主动公开政府信息情况', '表二']) assert(outline.includes(name), outline);
    await workbench.goTo(lineOf('一、本年新收政府信息公开申请数量'), 1);
    await workbench.screenshot('findings');

    await workbench.clickLens('重新计算合计');
    const repaired = original.replace('\t25\n', '\t24\n').replace('\t17\t4', '\t18\t4');
    await workbench.squiggles.first().waitFor({ state: 'hidden' });
    assert.equal(await workbench.saved(repaired), repaired);
    await workbench.lens('勾稽关系成立').waitFor();
    await workbench.screenshot('recomputed');

    await workbench.undo();
    await workbench.squiggles.first().waitFor();
    assert.equal(await workbench.saved(original), original);
  });
});

test('the command of the palette shows what it will change before it changes it', async (t) => {
  await story(t, { sample }, async (workbench) => {
    await workbench.squiggles.first().waitFor();
    await workbench.command('年报: 重新计算合计');
    await workbench.preview.nth(1).waitFor();
    assert.equal(await workbench.preview.count(), 2);
    await workbench.screenshot('preview');
    assert.equal(await readFile(workbench.file, 'utf8'), original);
    await workbench.confirm();
    await workbench.squiggles.first().waitFor({ state: 'hidden' });
    const repaired = original.replace('\t25\n', '\t24\n').replace('\t17\t4', '\t18\t4');
    assert.equal(await workbench.saved(repaired), repaired);
  });
});

test('in English, a report without a telling name: a quick fix changes the one total, and the command line agrees', async (t) => {
  await story(t, { sample, name: 'draft.txt', locale: 'en' }, async (workbench) => {
    await workbench.squiggles.first().waitFor();
    assert.doesNotMatch((await workbench.problems()).join('\n'), /[应为合计]{2}/);
    const line = lineOf('一、本年新收政府信息公开申请数量');
    const column = (original.split('\n')[line - 1] ?? '').length;
    await workbench.goTo(line, column);
    await workbench.quickFix('24');
    const changed = original.replace('\t25\n', '\t24\n');
    assert.equal(await workbench.saved(changed), changed);
    await workbench.screenshot('english');
    const cli = await run(process.execPath, [join(root, 'server/out/cli.js'), 'check', workbench.file, '--format', 'json'], {
      quiet: true,
    });
    const rules = (JSON.parse(cli.output).files[0].findings as { rule: string }[]).map(({ rule }) => rule);
    assert.deepEqual(rules, ['row-total']);
  });
});
