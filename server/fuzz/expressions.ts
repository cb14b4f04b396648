/** Every regular expression of our sources and of the grammar: found by a parser, not by a pattern. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { root } from './plan.ts';

export interface Expression {
  /** File and text, for messages. */
  readonly name: string;
  readonly source: string;
  readonly flags: string;
}

/** Those in sources stand there as literals; an expression that is put together while running would be seen as `new RegExp`. */
export function expressions(): Expression[] {
  return [...['server/src', 'client/src'].flatMap(inSources), ...inGrammar()];
}

function inSources(folder: string): Expression[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.flatMap((name) => {
    const path = `${folder}/${name.replaceAll('\\', '/')}`;
    const { code } = transformSync(readFileSync(join(root, path), 'utf8'), { loader: 'ts', target: 'es2024' });
    return [...walk(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))].flatMap((node) => {
      if (isMade(node)) throw new Error(`${path} puts a regular expression together while running: nothing can be said of it beforehand`);
      if (node.type !== 'Literal' || !('regex' in node) || !node.regex) return [];
      const { pattern: source, flags } = node.regex;
      return [{ name: `${path} /${source}/${flags}`, source, flags }];
    });
  });
}

function inGrammar(): Expression[] {
  const path = 'syntaxes/disclosure-report.tmLanguage.json';
  const found: Expression[] = [];
  JSON.parse(readFileSync(join(root, path), 'utf8'), (key, value: unknown) => {
    if (typeof value === 'string' && ['match', 'begin', 'end', 'while'].includes(key))
      found.push({ name: `${path} ${value}`, source: value, flags: 'g' });
    return value;
  });
  return found;
}

const isMade = (node: AnyNode): boolean =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee.type === 'Identifier' && node.callee.name === 'RegExp';

export function* walk(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const part of Object.values(node) as unknown[]) {
    for (const child of Array.isArray(part) ? (part as unknown[]) : [part]) if (isNode(child)) yield* walk(child);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
