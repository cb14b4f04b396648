/** Options that several commands read alike, and how their values are read. Knows no command. */

import { type Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Severity } from '../../core/rules/types.ts';
import { exit } from '../exit.ts';
import { severities } from '../formats/types.ts';
import { type Encoding, encodings } from '../io/decode.ts';
import type { Words } from '../words.ts';

/** A command hands its exit code to this. */
export type Done = (code: number) => void;

export interface SharedFlags {
  readonly color?: boolean;
}

export interface InputFlags extends SharedFlags {
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly encoding?: Encoding;
  readonly filesFrom?: string;
  readonly null?: true;
}

export interface RewriteFlags {
  readonly dryRun?: true;
  readonly diff?: true;
}

export const rewriteMode = ({ dryRun, diff }: RewriteFlags): 'write' | 'dry-run' | 'diff' => (diff ? 'diff' : dryRun ? 'dry-run' : 'write');

/** What every command that reads reports understands. */
export const withInputs = (command: Command, words: Words): Command =>
  command
    .argument('[paths...]', words('about-paths'))
    .option('--stdin', words('about-stdin'))
    .option('--stdin-filename <name>', words('about-stdin-filename'))
    .option('--files-from <file>', words('about-files-from'))
    .option('-0, --null', words('about-null'))
    .option('--encoding <name>', words('about-encoding', { names: encodings.join(', ') }), oneOf(encodings, words));

export async function namedBy(
  paths: readonly string[],
  { stdin, filesFrom, null: ended }: InputFlags,
): Promise<Iterable<string> | AsyncIterable<string>> {
  if (stdin) return ['-'];
  if (filesFrom !== undefined) return (await import('../io/list.ts')).namesFrom(filesFrom, ended ? '\0' : '\n');
  return paths.length > 0 ? paths : ['.'];
}

export function wantsColour({ color }: SharedFlags): boolean {
  const { env, stdout } = process;
  if (color !== undefined) return color;
  if (env['NO_COLOR']) return false;
  return env['FORCE_COLOR'] ? env['FORCE_COLOR'] !== '0' : stdout.isTTY === true;
}

type Present<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

/** Without the values that weren't given. */
export const present = <Values extends object>(values: Values): Present<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<Values>;

export const oneOf =
  <Choice extends string>(choices: readonly Choice[], words: Words) =>
  (value: string): Choice => {
    const choice = choices.find((each) => each === value);
    if (choice === undefined) throw new InvalidArgumentError(words('not-one-of', { value, names: choices.join(', ') }));
    return choice;
  };

export const readCount =
  (words: Words) =>
  (value: string): number => {
    if (!/^\d{1,9}$/u.test(value)) throw new InvalidArgumentError(words('not-a-count', { value }));
    return Number(value);
  };

export type RuleLevels = Readonly<Record<string, Severity | 'off'>>;

export const readRule =
  (words: Words) =>
  (value: string, before: RuleLevels = {}): RuleLevels => {
    const [id = '', severity = ''] = value.split('=', 2);
    return { ...before, [id]: oneOf([...severities, 'off'], words)(severity) };
  };

/** The levels as they were given, if there are rules of these names. The rules load only when one is named. */
export async function knownRules(levels: RuleLevels | undefined, words: Words): Promise<RuleLevels | undefined> {
  if (levels === undefined) return undefined;
  const { ruleNamed } = await import('../../core/rules/page.ts');
  const unknown = Object.keys(levels).find((id) => ruleNamed(id) === undefined);
  if (unknown !== undefined) throw new CommanderError(exit.failure, 'gouji.rule', await noSuchRule(unknown, words));
  return levels;
}

export async function noSuchRule(id: string, words: Words): Promise<string> {
  const { nearest } = await import('../../core/settings.ts');
  const near = nearest(id);
  return near === undefined ? words('no-such-rule', { id }) : words('no-such-rule-near', { id, near });
}
