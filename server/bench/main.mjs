// Measures how fast Gouji is, beside a floor and beside peers: `npm run bench`. Not part of `npm test`.
//   npm run bench                       everything; writes docs/performance.svg and the tables of the pages on performance
//   npm run bench -- --quick            the same in a few minutes, nothing written
//   npm run bench -- check keystroke    only these: check, growth, batch, keystroke, start
//   npm run profile -- tab              where the time of a whole check goes, for one layout
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { build } from '../../scripts/build.mjs';
import { cacheFolder, outFolder, root } from '../../scripts/lib/paths.mjs';
import { run, step } from '../../scripts/lib/process.mjs';
import { installPeers } from './peers/install.mjs';

const options = process.argv.slice(2);
const profiling = options.includes('--profile');
const out = join(outFolder, 'bench');
await step('build', async () => {
  if (!profiling) await build();
  await bundle({
    absWorkingDir: root,
    entryPoints: (profiling ? ['profile'] : ['run', 'bareServer', 'floorBatch', 'peers/batch']).map((name) => `server/bench/${name}.ts`),
    outdir: out,
    outbase: 'server/bench',
    bundle: true,
    // As what ships is; a profile needs the names.
    minify: !profiling,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.cjs' },
    mainFields: ['module', 'main'],
    charset: 'utf8',
    logLevel: 'warning',
  });
});
const peers = join(cacheFolder, 'bench-peers');
if (!profiling) {
  await mkdir(peers, { recursive: true });
  await step('peers from npm', () => installPeers(peers));
}
const { code } = await run(
  process.execPath,
  [join(out, profiling ? 'profile.cjs' : 'run.cjs'), ...options.filter((option) => option !== '--profile')],
  {
    cwd: root,
    env: { ...process.env, GOUJI_ROOT: root, GOUJI_BENCH: out, GOUJI_PEERS: peers },
  },
);
process.exitCode = code;
