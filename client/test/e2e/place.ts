// What scripts/e2e.mjs prepared for the tests.
import assert from 'node:assert/strict';
import { join } from 'node:path';

export interface Place {
  /** A VS Code server with its web workbench. */
  readonly vscode: string;
  readonly chromium: { readonly executablePath: string; readonly env: Readonly<Record<string, string>> };
  /** The packaged extension, and the folder it was unpacked to. */
  readonly vsix: string;
  readonly extension: string;
  /** The bundled suite that runs inside an extension host. */
  readonly suite: string;
  readonly screenshots: string;
}

const { GOUJI_PLACE, GOUJI_ROOT } = process.env;
assert(GOUJI_PLACE && GOUJI_ROOT, 'start these tests with `npm run e2e`');

export const place = JSON.parse(GOUJI_PLACE) as Place;
export const root = GOUJI_ROOT;
export const samples = join(root, 'test-fixtures', 'samples');
export const sample = '示例区民政局2023年政府信息公开工作年度报告.txt';
