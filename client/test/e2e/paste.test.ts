// Pasting what Word and WPS put on the clipboard, in a real editor: rows of the report at once, the plain text one choice away.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, sample, samples } from './place.ts';
import { openWorkbench } from './workbench.ts';

const original = await readFile(join(samples, sample), 'utf8');
const clipboard = (name: string) => readFile(join(root, 'test-fixtures', 'clipboard', name), 'utf8');
const end = [original.split('\n').length, 1] as const;

test('a table copied in WPS comes in as rows of the report; the plain text can be chosen instead', async () => {
  const [html, rows] = [await clipboard('wps-writer-2021-reviews.html'), await clipboard('wps-writer-2021-reviews.txt')];
  await using workbench = await openWorkbench({ sample });
  const { page } = workbench;
  await workbench.squiggles.first().waitFor();
  await workbench.goTo(...end);
  const plain = '未带格式的文字';
  await workbench.paste({ 'text/html': html, 'text/plain': plain });
  const widget = page.locator('.post-edit-widget');
  await widget.waitFor();
  const pasted = original + rows.trimEnd();
  assert.equal(await workbench.saved(pasted), pasted);
  await workbench.screenshot('pasted');
  await page.keyboard.press('Control+.');
  const choices = page.locator('.action-widget .monaco-list-row.action');
  await choices.nth(1).waitFor();
  const titles = await choices.allInnerTexts();
  assert.match(titles[0] ?? '', /粘贴为年报表格/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: plain }).waitFor();
  assert.equal(await workbench.saved(original + plain), original + plain);
});

test('another table is pasted as ever', async () => {
  await using workbench = await openWorkbench({ sample });
  await workbench.squiggles.first().waitFor();
  await workbench.goTo(...end);
  const html = '<table><tr><td>单位<td>联系人<tr><td>甲局<td>张三</table>';
  await workbench.paste({ 'text/html': html, 'text/plain': '单位\t联系人\n甲局\t张三' });
  const pasted = `${original}单位\t联系人\n甲局\t张三`;
  assert.equal(await workbench.saved(pasted), pasted);
  assert.equal(await workbench.page.locator('.post-edit-widget').count(), 0);
});
