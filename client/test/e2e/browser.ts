// A page of a headless Chromium with a profile of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { place } from './place.ts';

export interface Browser extends AsyncDisposable {
  readonly page: Page;
}

/** Opens a page; `bypassCSP` lets it load an extension from another port. */
export async function openBrowser(options: { readonly bypassCSP?: boolean } = {}): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'gouji-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: place.chromium.executablePath,
    env: { ...(process.env as Record<string, string>), ...place.chromium.env },
    headless: true,
    viewport: { width: 1400, height: 900 },
    // The sandbox needs rights that a container seldom gives; the pages are our own.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...options,
  });
  context.setDefaultTimeout(20_000);
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    [Symbol.asyncDispose]: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
