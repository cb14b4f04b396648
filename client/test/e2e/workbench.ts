// The workbench as a person uses it: what is seen, and what is pressed and clicked. Knows VS Code's page, not what our extension should say.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { startVSCode } from '../../../scripts/lib/vscode.mjs';
import { openBrowser } from './browser.ts';
import { place, samples } from './place.ts';

export interface Options {
  readonly locale?: string;
  /** A sample, and the name that its copy gets. */
  readonly sample: string;
  readonly name?: string;
  /** What stands in the copy instead of the sample's text. */
  readonly text?: string;
  /** Other files of the same folder. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The looks of VS Code that a report must be readable in. */
const themes = [
  { look: 'dark', theme: 'Dark Modern', name: 'vs-dark' },
  { look: 'contrast', theme: 'Dark High Contrast', name: 'hc-black' },
  { look: 'light', theme: 'Light Modern', name: 'vs' },
] as const;

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
  /** Presses the keys that show what the mouse would show at the cursor, and returns the text. */
  hover(): Promise<string>;
  /** Goes on to the next finding, and returns what is said of it. */
  nextProblem(): Promise<string>;
  /** The changes that wait for a confirmation, and the key that confirms them. */
  readonly preview: Locator;
  confirm(): Promise<void>;
  goTo(line: number, column: number): Promise<void>;
  /** Opens the menu of quick fixes at the cursor and takes the one with this title. */
  quickFix(title: string): Promise<void>;
  /** Runs a command by its title in the palette. */
  command(title: string): Promise<void>;
  /** The line and column of the cursor, as the status bar says them. */
  position(): Promise<string>;
  /** Takes the item with this label from the list that is open. */
  choose(label: string): Promise<void>;
  /** Accepts what is proposed in the box that asks. */
  accept(question: string, proposed: string): Promise<void>;
  /** Pastes what another program put on the clipboard. */
  paste(formats: Readonly<Record<string, string>>): Promise<void>;
  /** Saves and returns what is then on disk, once that is `expected`. */
  saved(expected: string): Promise<string>;
  undo(): Promise<void>;
  screenshot(name: string): Promise<void>;
  /** The same picture in light, dark and high contrast, of the window and of the text alone. */
  screenshots(name: string): Promise<void>;
}

/** Opens the installed extension on a copy of a sample, in a folder of its own. */
export async function openWorkbench({
  locale = 'zh-cn',
  sample,
  name = sample,
  text,
  beside = {},
  settings = {},
}: Options): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-reports-'));
  const file = join(folder, name);
  await writeFile(file, text ?? (await readFile(join(samples, sample))));
  for (const [other, content] of Object.entries(beside)) await writeFile(join(folder, other), content);
  const still = { 'editor.cursorBlinking': 'solid', 'editor.cursorSmoothCaretAnimation': 'off' };
  const server = await startVSCode({ vscode: place.vscode, vsix: place.vsix, locale, settings: { ...still, ...settings } });
  const browser = await openBrowser();
  const { page } = browser;
  await page.goto(server.url(folder, file));
  const editor = page.locator('.editor-instance .monaco-editor').first();
  await editor.locator('.view-lines').waitFor({ timeout: 60_000 });
  const input = page.locator('.quick-input-widget input.input');
  const focus = () => page.keyboard.press('Control+1');
  /** Takes the item with this label once the list has come down to it. */
  const take = async (label: string) => {
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).waitFor();
    await input.press('Enter');
  };
  /** Presses keys until they have shown something: right after a change there may be nothing to show yet. */
  const shown = async (keys: readonly string[], locator: Locator) => {
    for (let attempt = 1; ; attempt++) {
      for (const key of keys) await page.keyboard.press(key);
      try {
        await locator.first().waitFor({ timeout: 2000 });
        return;
      } catch (error) {
        if (attempt === 8) throw error;
        await page.keyboard.press('Escape');
      }
    }
  };
  /** Keeps a picture of the window once nothing in it moves any more. */
  const screenshot = async (picture: string, clip?: { x: number; y: number; width: number; height: number }) => {
    const options = clip === undefined ? {} : { clip };
    let image = await page.screenshot(options);
    for (let attempt = 0; attempt < 12; attempt++) {
      await page.waitForTimeout(150);
      const last = image;
      image = await page.screenshot(options);
      if (image.equals(last)) break;
    }
    await mkdir(place.screenshots, { recursive: true });
    await writeFile(join(place.screenshots, `${picture}.png`), image);
  };

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
    async hover() {
      const hover = page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents');
      // An answer that comes in the meantime takes the hover away again.
      for (let attempt = 1; ; attempt++) {
        await shown(['Control+K', 'Control+I'], hover);
        const text = (await hover.allInnerTexts()).join('\n');
        if (text.trim() !== '' || attempt === 4) return text;
      }
    },
    async nextProblem() {
      const widget = page.locator('.marker-widget .descriptioncontainer');
      await shown(['F8'], widget);
      return widget.innerText();
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
      await shown(['Control+.'], items.filter({ hasText: title }));
      const focused = page.locator('.action-widget .monaco-list-row.action.focused');
      const count = await items.count();
      for (let step = 0; step < count && !(await focused.innerText()).includes(title); step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    async command(title) {
      await focus();
      await page.keyboard.press('F1');
      await input.fill(`>${title}`);
      await take(title);
    },
    position: () => page.locator('[id="status.editor.selection"]').innerText(),
    async choose(label) {
      await input.fill(label);
      await take(label);
    },
    async accept(question, proposed) {
      await page.locator('.quick-input-widget', { hasText: question }).waitFor();
      assert.equal(await input.inputValue(), proposed);
      await input.press('Enter');
    },
    // The system's own clipboard would rewrite the HTML of other programs; this is what the browser tells the editor of a paste.
    paste: (formats) =>
      page.evaluate((each) => {
        const clipboardData = new DataTransfer();
        for (const [type, content] of Object.entries(each)) clipboardData.setData(type, content);
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, formats),
    async saved(expected) {
      // What is to be saved may still be on its way into the text.
      for (let attempt = 0; attempt < 200; attempt++) {
        if (attempt % 20 === 0) await page.keyboard.press('Control+S');
        if ((await readFile(file, 'utf8')) === expected) return expected;
        await page.waitForTimeout(50);
      }
      return readFile(file, 'utf8');
    },
    async undo() {
      await focus();
      await page.keyboard.press('Control+Z');
    },
    screenshot: (picture) => screenshot(picture),
    async screenshots(picture) {
      for (const { look, theme, name: shownAs } of themes) {
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+T');
        await page.locator('.quick-input-widget', { hasText: 'Light Modern' }).waitFor();
        await input.fill(theme);
        await take(theme);
        await input.waitFor({ state: 'hidden' });
        await page.locator(`.monaco-workbench.${shownAs}`).waitFor();
        await screenshot(`${picture}-${look}`);
        // What fits into a step of the walkthrough.
        await screenshot(`${picture}-detail-${look}`, { x: 360, y: 233, width: 720, height: 256 });
      }
    },
    [Symbol.asyncDispose]: async () => {
      await browser[Symbol.asyncDispose]();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
