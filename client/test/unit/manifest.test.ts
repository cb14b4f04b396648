/** Holds the manifest to itself: words, commands, menus, settings and files agree. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { semanticTokensLegend } from '../../../server/src/lsp/toLsp.ts';

const root = process.env['GOUJI_ROOT'] ?? process.cwd();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const zh: Record<string, string> = JSON.parse(read('package.nls.json'));
const en: Record<string, string> = JSON.parse(read('package.nls.en.json'));
const { contributes } = manifest;
const commands: string[] = contributes.commands.map(({ command }: { command: string }) => command);

test('VS Code for the Web refuses an extension whose manifest says "module"', () => {
  assert.equal(manifest.type, undefined);
});

test('the words of the manifest are the same set in Chinese and English, all used, none missing', () => {
  const used = [...JSON.stringify(contributes).matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key!);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(zh).sort());
  assert.deepEqual(Object.keys(en).sort(), Object.keys(zh).sort());
  for (const [key, text] of Object.entries(zh)) if (!/language\.en$/u.test(key)) assert.match(text, /\p{Script=Han}/u, key);
  for (const [key, text] of Object.entries(en)) assert.notEqual(text.trim(), '', key);
});

test('every command of the manifest is registered, and every menu names a command that exists', () => {
  const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(join('client/src', file)))
    .concat(read('server/src/lsp/protocol.ts'))
    .join('\n');
  for (const command of commands) assert.ok(sources.includes(`'${command}'`), `${command} is not registered`);
  const menus = Object.values<{ command?: string }[]>(contributes.menus).flat();
  for (const { command } of menus) if (command) assert.ok(commands.includes(command), `${command} is not a command`);
});

test('no command is offered where it has no effect', () => {
  const whens = new Map<string, string>(
    contributes.menus.commandPalette.map((item: { command: string; when: string }) => [item.command, item.when]),
  );
  const everywhere = new Set(['gouji.newReport']);
  for (const command of commands) assert.ok(everywhere.has(command) || whens.has(command), command);
});

test('settings are few, described and scoped', () => {
  const settings = Object.entries<Record<string, unknown>>(contributes.configuration.properties);
  assert.ok(settings.length <= 12);
  for (const [key, setting] of settings) {
    assert.match(key, /^gouji\./u);
    assert.ok('default' in setting, key);
    assert.match(String(setting['markdownDescription']), /^%.+%$/u, key);
    assert.ok(['window', 'resource'].includes(String(setting['scope'])), key);
    if (Array.isArray(setting['enum'])) assert.equal((setting['enumDescriptions'] as string[]).length, setting['enum'].length, key);
  }
});

test('.txt is never claimed as such, only by names that speak of the reports', () => {
  const [language] = contributes.languages;
  assert.equal(language.extensions, undefined);
  for (const pattern of language.filenamePatterns) assert.match(pattern, /公开.*年.*报/u);
});

test('tabs stay tabs, trailing tabs stay, Chinese punctuation gets no boxes', () => {
  const defaults = contributes.configurationDefaults['[disclosure-report]'];
  assert.equal(defaults['editor.insertSpaces'], false);
  assert.equal(defaults['editor.detectIndentation'], false);
  assert.equal(defaults['files.trimTrailingWhitespace'], false);
  assert.equal(defaults['editor.unicodeHighlight.ambiguousCharacters'], false);
  assert.equal(defaults['editor.unicodeHighlight.invisibleCharacters'], false);
  assert.equal(defaults['editor.unicodeHighlight.nonBasicASCII'], false);
});

test('it runs in restricted mode and in virtual folders, and every file it names exists', () => {
  assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  type Media = { readonly svg?: string; readonly image?: Readonly<Record<string, string>> };
  const pictures = contributes.walkthroughs[0].steps.flatMap(
    ({ media }: { media: Media }) => media.svg ?? Object.values(media.image ?? {}),
  );
  const files = [manifest.icon, contributes.languages[0].configuration, contributes.grammars[0].path, ...pictures];
  for (const file of files) assert.ok(existsSync(join(root, file)), file);
});

test('the walkthrough is short, and each step has something to do', () => {
  const [walkthrough, ...others] = contributes.walkthroughs;
  assert.equal(others.length, 0);
  assert.ok(walkthrough.steps.length <= 6);
  for (const words of [zh, en]) {
    for (const { description } of walkthrough.steps) assert.match(words[description.slice(1, -1)]!, /\]\(command:[\w.]+\)/u);
  }
});

test('every semantic token of the server has colours here', () => {
  const { tokenTypes, tokenModifiers } = semanticTokensLegend;
  assert.deepEqual(
    contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id),
    tokenModifiers,
  );
  const selectors = Object.keys(contributes.semanticTokenScopes[0].scopes).join(' ');
  for (const id of [...tokenTypes, ...tokenModifiers]) assert.ok(selectors.includes(id), id);
});
