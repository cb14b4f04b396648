// Writes everything that is made from the registry of rules: the rule pages, README's table, the manifest's settings, the schemas.
//   npm run generate           writes them
//   npm run generate -- --check  only tells which are out of date
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { applyEdits, modify, parse } from 'jsonc-parser';
import { root } from './lib/paths.mjs';

const PAGES = 'docs/rules';
const BEGIN = '<!-- rules: made by `npm run generate` -->';
const END = '<!-- /rules -->';

/** @typedef {'zh-CN' | 'en'} Language */
/** @typedef {{ id: string, severity: string, optional?: true, docs: Record<Language, { title: string, what: string }> }} Rule */
/**
 * @typedef {object} Engine
 * @property {readonly Rule[]} allRules
 * @property {(id: string, language: Language) => { title: string, markdown: string } | undefined} rulePage
 * @property {(language: Language) => (key: string) => string} sayIn
 * @property {readonly string[]} levels
 * @property {readonly string[]} languages
 */

/** The engine is TypeScript, and Node 20 runs none: bundled in memory. @returns {Promise<Engine>} */
async function engine() {
  const result = await build({
    stdin: {
      contents: `export { allRules } from './allRules.ts'; export { rulePage } from './page.ts';
        export { sayIn } from '../messages/say.ts'; export { levels, languages } from '../settings.ts';`,
      resolveDir: join(root, 'server/src/core/rules'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0]?.contents ?? '').toString('base64')}`);
}

/** What each file should hold, by its path from the root. @returns {Promise<Map<string, string>>} */
async function made() {
  const { allRules, rulePage, sayIn, levels, languages } = await engine();
  const files = new Map();
  for (const { id } of allRules) {
    files.set(`${PAGES}/${id}.md`, `${rulePage(id, 'zh-CN')?.markdown}\n[English](en/${id}.md)\n`);
    files.set(`${PAGES}/en/${id}.md`, `${rulePage(id, 'en')?.markdown}\n[中文](../${id}.md)\n`);
  }
  const zh = sayIn('zh-CN');
  const en = sayIn('en');
  const level = (/** @type {Rule} */ rule, /** @type {(key: string) => string} */ say) =>
    rule.optional ? `${say(`level-${rule.severity}`)} (${say('page-optional')})` : say(`level-${rule.severity}`);
  const table = (/** @type {Language} */ language, /** @type {string} */ folder, /** @type {readonly string[]} */ head) =>
    [
      head,
      head.map(() => '---'),
      ...allRules.map((rule) => [`[\`${rule.id}\`](${folder}${rule.id}.md)`, level(rule, sayIn(language)), rule.docs[language].title]),
    ]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
  const zhHead = ['规则', '级别', '检查什么'];
  files.set(`${PAGES}/README.md`, `# 检查规则\n\n${table('zh-CN', '', zhHead)}\n\n[English](en/README.md)\n`);
  files.set(`${PAGES}/en/README.md`, `# Rules\n\n${table('en', '', ['Rule', 'Severity', 'What is found'])}\n\n[中文](../README.md)\n`);
  files.set('README.md', withTable(await text('README.md'), table('zh-CN', `${PAGES}/`, zhHead)));

  const rules = Object.fromEntries(allRules.map((rule) => [rule.id, { enum: levels, description: `%rule.${rule.id}%` }]));
  files.set('package.json', await manifest(rules));
  files.set(
    'package.nls.json',
    await words(
      'package.nls.json',
      allRules.map((rule) => [`rule.${rule.id}`, `${rule.docs['zh-CN'].title}（${level(rule, zh)}）`]),
    ),
  );
  files.set(
    'package.nls.en.json',
    await words(
      'package.nls.en.json',
      allRules.map((rule) => [`rule.${rule.id}`, `${rule.docs.en.title} (${level(rule, en)})`]),
    ),
  );
  files.set(
    'server/schemas/gouji.schema.json',
    json(
      settingsSchema(
        allRules,
        levels,
        languages,
        (rule) => `${rule.docs['zh-CN'].title}（${level(rule, zh)}） · ${rule.docs.en.title} (${level(rule, en)})`,
      ),
    ),
  );
  files.set('server/schemas/gouji-ignore.schema.json', json(ignoresSchema(allRules)));
  return files;
}

/** README with the table between its marks; a README without marks gets them at its end. */
function withTable(/** @type {string} */ readme, /** @type {string} */ table) {
  const block = `${BEGIN}\n\n${table}\n\n${END}`;
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) return `${readme.trimEnd()}\n\n## 检查规则\n\n${block}\n`;
  return readme.slice(0, begin) + block + readme.slice(end + END.length);
}

/** The manifest with its settings for rules and its schemas; everything else in it stays to the byte. */
async function manifest(/** @type {object} */ rules) {
  const properties = ['contributes', 'configuration', 'properties', 'gouji.rules'];
  let content = await text('package.json');
  const set = (/** @type {(string | number)[]} */ path, /** @type {unknown} */ value) => {
    content = applyEdits(content, modify(content, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }));
  };
  set([...properties, 'patternProperties'], undefined);
  set([...properties, 'properties'], rules);
  set(
    ['contributes', 'jsonValidation'],
    [
      { fileMatch: '**/gouji.json', url: './server/schemas/gouji.schema.json' },
      { fileMatch: '**/gouji-ignore.json', url: './server/schemas/gouji-ignore.schema.json' },
    ],
  );
  return content;
}

/** A word list of the manifest with the rules' titles renewed, at the places where they stand. */
async function words(/** @type {string} */ path, /** @type {string[][]} */ titles) {
  const known = parse(await text(path));
  const others = Object.entries(known).filter(([key]) => !key.startsWith('rule.'));
  return json(Object.fromEntries([...others, ...titles]));
}

function settingsSchema(
  /** @type {readonly Rule[]} */ allRules,
  /** @type {readonly string[]} */ levels,
  /** @type {readonly string[]} */ languages,
  /** @type {(rule: Rule) => string} */ describe,
) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '勾稽的设置 · Settings of Gouji',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      language: { enum: languages, default: 'auto', description: '检查结果使用的语言 · Language of the findings' },
      rules: {
        type: 'object',
        description: '逐条调整检查规则的级别，off 不检查 · Severity of each rule; off switches it off',
        additionalProperties: false,
        properties: Object.fromEntries(allRules.map((rule) => [rule.id, { enum: levels, description: describe(rule) }])),
      },
    },
  };
}

function ignoresSchema(/** @type {readonly Rule[]} */ allRules) {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '已确认无误、不再提示的问题 · Findings that were confirmed to be right',
    type: 'object',
    required: ['schemaVersion', 'ignored'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      schemaVersion: { const: 1 },
      ignored: {
        type: 'array',
        items: {
          type: 'object',
          required: ['rule', 'key', 'reason', 'date'],
          additionalProperties: false,
          properties: {
            rule: { enum: allRules.map((rule) => rule.id), description: '规则 · Rule' },
            key: {
              type: 'string',
              minLength: 1,
              description: '勾稽关系、单元格，或者文字及其校验码 · Sum, cell, or words with their check number',
            },
            actual: { type: 'string', description: '确认时的数字；数字变了会重新提示 · The number that was confirmed' },
            year: { type: 'integer', description: '报告年份 · Year of the report' },
            organ: { type: 'string', description: '机关名称 · Organ' },
            reason: { type: 'string', minLength: 1, description: '理由 · Reason' },
            date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '确认日期 · Day of the confirmation' },
          },
        },
      },
    },
  };
}

/** As the formatter prints it: a short list of words on one line. */
const json = (/** @type {unknown} */ value) =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+("[^"\]]*"(?:,\s+"[^"\]]*")*)\s+\]/g, (list, items) => {
    const short = `[${items.replace(/,\s+/g, ', ')}]`;
    return short.length <= 100 ? short : list;
  })}\n`;

/** A file of the repository; empty where it does not exist yet. @param {string} path */
const text = (path) => readFile(join(root, path), 'utf8').catch(() => '');

/** Pages of rules that no longer exist. @param {ReadonlyMap<string, string>} files */
async function leftOver(files) {
  const pages = await readdir(join(root, PAGES), { recursive: true }).catch(() => []);
  return pages.map((page) => `${PAGES}/${page.replaceAll('\\', '/')}`).filter((page) => page.endsWith('.md') && !files.has(page));
}

export async function generate({ check = false } = {}) {
  const files = await made();
  const stale = [];
  for (const [path, content] of files) if ((await text(path)) !== content) stale.push(path);
  const gone = await leftOver(files);
  if (!check) {
    for (const path of stale) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), files.get(path) ?? '');
    }
    for (const path of gone) await rm(join(root, path));
  }
  return [...stale, ...gone];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const check = process.argv.includes('--check');
  const changed = await generate({ check });
  if (changed.length > 0)
    console.log(`${check ? 'out of date, run `npm run generate`' : 'written'}:\n${changed.map((path) => `  ${path}`).join('\n')}`);
  if (check && changed.length > 0) process.exitCode = 1;
}
