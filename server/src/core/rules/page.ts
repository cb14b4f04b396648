/** A rule's page as Markdown, from its docs and examples: the same in the folder of documents, in the editor and on the command line. */

import { sayIn } from '../messages/say.ts';
import type { Language } from '../messages/types.ts';
import { allRules } from './allRules.ts';
import { changedLines, sample } from './shared/sample.ts';
import type { RuleEntry } from './types.ts';

export interface RulePage {
  readonly id: string;
  readonly title: string;
  readonly markdown: string;
}

export const ruleNamed = (id: string): RuleEntry | undefined => allRules.find((rule) => rule.id === id);

/** The page of the rule with this name; undefined where there is none. */
export function rulePage(id: string, language: Language): RulePage | undefined {
  const rule = ruleNamed(id);
  if (rule === undefined) return undefined;
  const say = sayIn(language);
  const docs = rule.docs[language];
  const { good, bad } = rule.examples();
  const part = (heading: string, body: string): string => (body === '' ? '' : `## ${heading}\n\n${body}\n\n`);
  const facts = [
    say('page-level', { level: say(`level-${rule.severity}`) }),
    ...(rule.optional ? [say('page-optional')] : []),
    ...(rule.editions === undefined
      ? []
      : [say('page-editions', { editions: rule.editions.map((edition) => say(`page-edition-${edition}`)).join(say('list-comma')) })]),
  ];
  const markdown =
    `# ${docs.title}\n\n\`${rule.id}\` · ${facts.join(' · ')}\n\n` +
    part(say('page-what'), docs.what) +
    part(say('page-why'), docs.why) +
    part(say('page-repair'), docs.repair) +
    part(say('page-source'), docs.source) +
    part(say('page-ignore'), docs.ignore) +
    part(say('page-bad'), withNote(examples(bad, true), say('page-marks'))) +
    part(say('page-good'), examples(good, false));
  return { id, title: docs.title, markdown: `${markdown.trimEnd()}\n` };
}

const withNote = (text: string, note: string): string => (text.includes('【') ? `${note}\n\n${text}` : text);

/** The lines of each example that differ from the plain sample; a good example that is the sample itself shows nothing. */
function examples(texts: readonly string[], bad: boolean): string {
  const shown = texts.map((text) =>
    plainText(text.startsWith(sample().slice(0, 4)) || text.includes('\n') ? changedLines(text).join('\n') : text),
  );
  const blocks = shown.filter((text) => text.trim() !== '').map((text) => `\`\`\`text\n${text}\n\`\`\``);
  return bad ? blocks.join('\n\n') : blocks.slice(0, 2).join('\n\n');
}

/** What is found stands between 【】, but for what spans lines; the names of the rules are left out. */
const plainText = (marked: string): string =>
  marked.replace(/⟦([^⟦⟧\n]+)⟧(?:\{[^{}\n]*\})+/gu, '【$1】').replace(/⟦|⟧(?:\{[^{}\n]*\})+/gu, '');
