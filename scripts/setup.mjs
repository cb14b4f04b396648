// Installs what is missing, so that every other command works in a fresh clone. Built-in modules only.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/paths.mjs';
import { npm, step } from './lib/process.mjs';

const needed = { major: 20, minor: 20 };

/** Installs the dependencies unless this very lockfile was installed before. */
export async function setup() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < needed.major || (major === needed.major && minor < needed.minor)) {
    throw new Error(
      `需要 Node ${needed.major}.${needed.minor} 或更新版本，当前为 ${process.versions.node} · Node ${needed.major}.${needed.minor} or newer is needed`,
    );
  }
  const modules = join(root, 'node_modules');
  const stamp = join(modules, '.gouji-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // `ci` empties the folder first, which is right for a fresh clone and rude to an editor that has it open.
  const verb = existsSync(modules) ? 'install' : 'ci';
  await step('安装依赖 · installing dependencies', async () => {
    const { code, output } = await npm([verb, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: root,
      quiet: true,
    });
    if (code !== 0) throw new Error(`npm ${verb}\n${output}`);
  });
  writeFileSync(stamp, wanted);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setup();
