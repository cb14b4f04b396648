// The suite over VS Code's API in the three hosts that an extension meets: Node, a web worker beside a server, a web worker with no server.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { startVSCode } from '../../../scripts/lib/vscode.mjs';
import { openBrowser } from './browser.ts';
import { place } from './place.ts';
import { openSite, type Site, suitePath } from './site.ts';

test('extension host in Node', async (t) => {
  await using site = await openSite();
  await withServer({ GOUJI_RESULTS: `http://${site.authority}/results` }, async (server, folder) => {
    await using browser = await openBrowser();
    await developWith(browser.page, server.uri(place.extension), server.uri(join(place.suite, 'run.js')));
    await runSuite(t, browser.page, site, server.url(folder));
  });
});

test('extension host in a web worker', async (t) => {
  await using site = await openSite();
  await withServer({}, async (server, folder) => {
    await using browser = await openBrowser({ bypassCSP: true });
    await developWith(browser.page, `http://${site.authority}/extension`, `http://${site.authority}${suitePath}`);
    await runSuite(t, browser.page, site, server.url(folder));
  });
});

test('extension host in a web worker, with no server at all', async (t) => {
  await using site = await openSite();
  await using browser = await openBrowser();
  await runSuite(t, browser.page, site, `http://${site.authority}/`);
});

type Server = Awaited<ReturnType<typeof startVSCode>>;

async function withServer(env: NodeJS.ProcessEnv, work: (server: Server, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-reports-'));
  const server = await startVSCode({ vscode: place.vscode, locale: 'zh-cn', env });
  try {
    await work(server, folder);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Tells the workbench which extension is under development and which tests it has: it reads that from one attribute of its page. */
async function developWith(page: Page, extension: string, extensionTestsPath: string): Promise<void> {
  const parts = (address: string) => {
    const [, scheme, authority, path] = /^([\w-]+):\/\/([^/]*)(.*)$/.exec(address) ?? [];
    return { scheme, authority, path };
  };
  await page.addInitScript(
    (developmentOptions) => {
      const getAttribute = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name: string) {
        const value = getAttribute.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || value === null) return value;
        return JSON.stringify({ ...JSON.parse(value), developmentOptions });
      };
    },
    { extensions: [parts(extension)], extensionTestsPath: parts(extensionTestsPath) },
  );
}

/** Opens the workbench and reports each test of the suite as one of ours. */
async function runSuite(t: TestContext, page: Page, site: Site, address: string): Promise<void> {
  const log: string[] = [];
  page.on('console', (message) => log.push(message.text()));
  page.on('crash', () => log.push('the page crashed'));
  await page.goto(address);
  const timeout = new Promise<never>((_, fail) => {
    setTimeout(() => fail(new Error(`the suite gave no results\n${log.slice(-40).join('\n')}`)), 90_000).unref();
  });
  const results = await Promise.race([site.results, timeout]);
  assert(results.length > 0, 'the suite ran no test');
  for (const { title, error } of results) {
    await t.test(title, () => {
      if (error !== undefined) throw Object.assign(new Error(), { stack: error });
    });
  }
}
