// A reporter for Node's test runner that is silent about what went well: failures in full, what was skipped and why, then the runner's
// own closing lines. With GOUJI_LIST=1 it lists the tests that passed as well. Built-in modules only.
import { relative } from 'node:path';
import { inspect } from 'node:util';

const list = process.env['GOUJI_LIST'] === '1';

/** @param {AsyncIterable<import('node:test/reporters').TestEvent>} source */
export default async function* report(source) {
  /** The names from the outermost suite to the test that is open; nesting tells how deep an event lies. @type {string[]} */
  const path = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') {
      path.length = data.nesting;
      path[data.nesting] = data.name;
    } else if (type === 'test:pass') {
      const suite = data.details.type === 'suite';
      if (data.skip !== undefined) yield `- ${title(path, data)} # ${data.skip === true ? 'skipped' : data.skip}\n`;
      else if (list && !suite) yield `✔ ${title(path, data)} (${(data.details.duration_ms / 1000).toFixed(1)} s)\n`;
    } else if (type === 'test:fail') {
      const { error } = data.details;
      // A suite that fails because of its tests has nothing to add to what they said.
      if (/** @type {{ failureType?: string }} */ (error).failureType === 'subtestsFailed') continue;
      yield `✖ ${title(path, data)}\n${indent(inspect(error.cause ?? error))}\n`;
    } else if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    else if (type === 'test:diagnostic' && data.nesting === 0) yield `ℹ ${data.message}\n`;
  }
}

/**
 * @param {readonly string[]} path
 * @param {{ nesting: number, name: string, file?: string, line?: number }} data
 */
function title(path, { nesting, name, file, line }) {
  const names = [...path.slice(0, nesting), name].join(' › ');
  return file && file !== name ? `${names} — ${relative(process.cwd(), file)}${line === undefined ? '' : `:${line}`}` : names;
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}
