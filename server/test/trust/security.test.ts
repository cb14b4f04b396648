/** What comes from others stays data: settings name no place, texts of reports become no markup, and what is bundled is listed with its licence. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { piece } from '../../fuzz/texts.ts';
import { readIgnores } from '../../src/core/ignores.ts';
import { sayIn } from '../../src/core/messages/say.ts';
import { sample } from '../../src/core/rules/shared/sample.ts';
import { readSettings } from '../../src/core/settings.ts';
import { checked, folder, program, root } from '../cli/run.ts';
import { Dice } from '../print/model.ts';

const say = sayIn('zh-CN');

describe('settings name no place on the machine', () => {
  const places = {
    extends: '../../x',
    plugins: ['/etc/passwd'],
    include: '..',
    root: '/',
    $schema: 'file:///etc/passwd',
    output: '../a',
    rules: { '../x': 'off', 'row-total': '/etc/passwd' },
  };

  test('what is taken over is a language and the levels of rules that exist', () => {
    const { settings, problems } = readSettings(places, say);
    assert.deepEqual(
      Object.keys(settings).filter((key) => !['language', 'rules'].includes(key)),
      [],
    );
    assert.deepEqual(settings.rules, {});
    assert.ok(problems.length >= 6);
  });

  test('an entry of gouji-ignore.json is words to compare with', () => {
    const { entries } = readIgnores(
      { schemaVersion: 1, ignored: [{ rule: '../x', key: '/etc/passwd', reason: 'x', date: '2024-01-01' }], include: '../more.json' },
      say,
    );
    for (const entry of entries) assert.deepEqual(Object.keys(entry).sort(), ['date', 'key', 'reason', 'rule']);
  });

  test('the schemas have no property for one', () => {
    for (const name of ['gouji', 'gouji-ignore']) {
      const names: string[] = [];
      JSON.parse(readFileSync(join(root, 'server/schemas', `${name}.schema.json`), 'utf8'), function (this: object, key, value: unknown) {
        if (key === 'properties') names.push(...Object.keys(value as object));
        return value;
      });
      assert.deepEqual(
        names.filter((each) => /path|file|dir|folder|include|exclude|extends|plugin|glob|output|url|command/iu.test(each)),
        [],
      );
    }
  });

  test('an ignore file hides files of its own folder only', () => {
    const cwd = folder({ '.goujiignore': '../*\n/*\n!a.txt\n', 'a.txt': sample(), 'b.txt': sample() });
    const { out } = program(cwd, ['check', '.', '--format', 'json']);
    assert.deepEqual(
      checked(out).files.map(({ path }) => path),
      ['a.txt'],
    );
  });

  test('the server reads files beside a document only: an address cannot lead it elsewhere', () => {
    // `../` in an address is resolved before the folder is taken; what is read there is `gouji.json` and `gouji-ignore.json`, never the file itself.
    assert.equal(new URL(`${pathToFileURL('/a/b').href}/../../etc/passwd`).pathname, '/etc/passwd');
    const source = readFileSync(join(root, 'server/src/node/readFolder.ts'), 'utf8');
    assert.deepEqual([...source.matchAll(/readJson\(join\(folder, (\w+)\)\)/gu)].map(([, name]) => name).sort(), [
      'IGNORES_FILE',
      'SETTINGS_FILE',
    ]);
  });
});

/** What breaks out of markup where it is not escaped. */
const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</td></tr></table><h1>',
  '"><svg/onload=alert(1)>',
  '&lt;b&gt;',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '[x](javascript:alert(1))',
  '![x](http://e.cn/x.png)',
  '`x`',
  '| a | b |',
  '\n\n# x\n',
  '***x***',
  '\u0000',
  '\u202e',
  '%0a',
] as const;

describe('whatever stands in a report, or in the name of its file', () => {
  const dice = new Dice(Date.now());
  const odd = () =>
    Array.from({ length: 5 }, () => (dice.once(2) ? dice.pick(markup as unknown as [string, ...string[]]) : piece(dice))).join('');
  const names = ['<b>a.txt', 'b&amp;"\'.txt', 'c|`*_[x](y).txt', 'd\n# x.txt'];
  const reports = names.map((name) => {
    const label = odd();
    const text = sample({
      problems: `主要问题是${odd()}偏少,${odd()}不及时。`,
      labels: { 社会公益组织: label.replace(/[\r\n\t|]/gu, '') },
    });
    return [name, text.replace(/^(.*)年度报告/u, `$1${odd().replace(/[\r\n]/gu, '')}年度报告`)] as const;
  });
  const cwd = folder(process.platform === 'win32' ? {} : Object.fromEntries(reports));
  const formats = ['html', 'markdown', 'junit', 'checkstyle'];
  program(cwd, ['check', ...names, ...formats.flatMap((format) => ['--format', `${format}:../${format}`.replace('../', 'out.')])]);
  const read = (format: string) => readFileSync(join(cwd, `out.${format}`), 'utf8');
  const skip = process.platform === 'win32' ? 'no such names on Windows' : false;

  test('html: nothing but our own table', { skip }, () => {
    const allowed = new Set([
      'html',
      'head',
      'meta',
      'title',
      'style',
      'body',
      'h1',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'p',
      '#text',
      '#document',
      '#documentType',
    ]);
    const found: string[] = [];
    const look = (node: Tree.Node): void => {
      if (!allowed.has(node.nodeName)) found.push(node.nodeName);
      if ('attrs' in node)
        found.push(
          ...node.attrs.filter(({ name }) => !['lang', 'charset', 'http-equiv', 'content', 'scope'].includes(name)).map(({ name }) => name),
        );
      if ('childNodes' in node) node.childNodes.forEach(look);
    };
    look(parse(read('html')));
    assert.deepEqual(found, []);
    assert.match(read('html'), /default-src 'none'/u);
  });

  test('markdown: one table with five columns, no heading, link, picture or HTML of the report', { skip }, () => {
    const [title, empty, ...rows] = read('markdown').trimEnd().split('\n');
    assert.match(title ?? '', /^# /u);
    assert.equal(empty, '');
    for (const row of rows) {
      assert.equal(row.match(/(?<!\\)(?:\\\\)*\|/gu)?.length, 6, row);
      const cells = row.replace(/\\./gu, '');
      assert.doesNotMatch(cells, /[<>`*[\]]/u, row);
      assert.doesNotMatch(cells, /&(?!amp;|lt;|gt;)/u, row);
    }
  });

  test('junit and checkstyle: well-formed, no entity, no instruction', { skip }, () => {
    for (const format of ['junit', 'checkstyle']) {
      const text = read(format).replace(/^<\?xml[^?]*\?>/u, '');
      assert.doesNotMatch(text, /<[!?]|\0/u, format);
      assert.doesNotMatch(text.replace(/<[^<>]*>/gu, ''), /[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/u, format);
    }
  });
});

describe('what is bundled of others', () => {
  const page = readFileSync(join(root, 'THIRD-PARTY.md'), 'utf8');

  test('is listed as it is: npm run licences', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/licences.mjs', '--check'], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  test('asks for nothing but its notice', () => {
    const licences = [...page.matchAll(/^\| \S+ \| \S+ \| (\S+) \|/gmu)].map(([, licence]) => licence ?? '').slice(1);
    assert.ok(licences.length > 15);
    assert.deepEqual(
      licences.filter((licence) => !['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'].includes(licence)),
      ['---'].slice(1),
    );
  });
});
