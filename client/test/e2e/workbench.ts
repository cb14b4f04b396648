// The workbench as a person uses it: what is seen, and what is pressed and clicked. Knows VS Code's page, not what our extension should say.
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { startVSCode } from '../../../scripts/lib/vscode.mjs';
import { openBrowser } from './browser.ts';
import { place, samples } from './place.ts';

export interface Options {
  readonly locale?: string;
  /** A sample, copied to a folder of its own, and the name that it gets there. */
  readonly sample: string;
  readonly name?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Workbench extends AsyncDisposable {
  readonly page: Page;
  /** The file on disk that is open. */
  readonly file: string;
  readonly squiggles: Locator;
  /** Which characters of the open text are seen underlined, by line. */
  problems(): Promise<readonly string[]>;
  outline(): Promise<readonly string[]>;
  lens(title: string): Locator;
  /** Clicks a lens that its own success replaces. */
  clickLens(title: string): Promise<void>;
  /** The changes that wait for a confirmation, and the key that confirms them. */
  readonly preview: Locator;
  confirm(): Promise<void>;
  goTo(line: number, column: number): Promise<void>;
  /** Opens the menu of quick fixes at the cursor and takes the one with this title. */
  quickFix(title: string): Promise<void>;
  /** Runs a command by its title in the palette. */
  command(title: string): Promise<void>;
  /** Saves and returns what is then on disk, once that is `expected`. */
  saved(expected: string): Promise<string>;
  undo(): Promise<void>;
  screenshot(name: string): Promise<void>;
}

/** Opens the installed extension on a copy of a sample. */
export async function openWorkbench({ locale = 'zh-cn', sample, name = sample, settings = {} }: Options): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-reports-'));
  const file = join(folder, name);
  await copyFile(join(samples, sample), file);
  const server = await startVSCode({ vscode: place.vscode, vsix: place.vsix, locale, settings });
  const browser = await openBrowser();
  const { page } = browser;
  await page.goto(server.url(folder, file));
  const editor = page.locator('.editor-instance .monaco-editor').first();
  await editor.locator('.view-lines').waitFor({ timeout: 60_000 });
  const input = page.locator('.quick-input-widget input.input');
  const focus = () => page.keyboard.press('Control+1');

  const rows = async (panel: string, open: () => Promise<void>) => {
    const found = page.locator(`${panel} .monaco-list-row`);
    if (!(await found.first().isVisible())) await open();
    await found.first().waitFor();
    return found.allInnerTexts();
  };

  return {
    page,
    file,
    squiggles: page.locator('.editor-instance .squiggly-error'),
    problems: () => rows('.markers-panel', () => page.keyboard.press('Control+Shift+M')),
    outline: () => rows('.outline-tree', () => page.locator('.pane-header', { hasText: /^(?:outline|大纲)/i }).click()),
    lens: (title) => page.locator('.codelens-decoration > *', { hasText: title }).first(),
    async clickLens(title) {
      const lens = page.locator('.codelens-decoration a', { hasText: title }).first();
      // The editor draws its lenses anew at each answer; a click in that moment is lost.
      for (let attempt = 1; ; attempt++) {
        await lens.click();
        try {
          return await lens.waitFor({ state: 'hidden', timeout: 5000 });
        } catch (error) {
          if (attempt === 4) throw error;
        }
      }
    },
    preview: page.locator('.quick-input-list .monaco-list-row', { hasText: '→' }),
    async confirm() {
      // All of them are ticked.
      await input.press('Enter');
    },
    async goTo(line, column) {
      await focus();
      await page.keyboard.press('Control+G');
      await input.fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await input.waitFor({ state: 'hidden' });
    },
    async quickFix(title) {
      const items = page.locator('.action-widget .monaco-list-row.action');
      // Right after a change there may be no finding yet to repair: ask again.
      for (let attempt = 1; ; attempt++) {
        await page.keyboard.press('Control+.');
        try {
          await items.filter({ hasText: title }).first().waitFor({ timeout: 2000 });
          break;
        } catch (error) {
          if (attempt === 8) throw error;
          await page.keyboard.press('Escape');
        }
      }
      const focused = page.locator('.action-widget .monaco-list-row.action.focused');
      const count = await items.count();
      for (let step = 0; step < count && !(await focused.innerText()).includes(title); step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    async command(title) {
      await focus();
      await page.keyboard.press('F1');
      await input.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    },
    async saved(expected) {
      await page.keyboard.press('Control+S');
      for (let attempt = 0; attempt < 200; attempt++) {
        if ((await readFile(file, 'utf8')) === expected) return expected;
        await page.waitForTimeout(50);
      }
      return readFile(file, 'utf8');
    },
    async undo() {
      await focus();
      await page.keyboard.press('Control+Z');
    },
    async screenshot(picture) {
      await mkdir(place.screenshots, { recursive: true });
      await page.screenshot({ path: join(place.screenshots, `${picture}.png`) });
    },
    [Symbol.asyncDispose]: async () => {
      await browser[Symbol.asyncDispose]();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
