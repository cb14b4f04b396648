/** The page of a rule as Markdown, made of its docs and examples: what `gouji explain`, the editor and `docs/` show alike. */

import { sayIn } from '../messages/say.ts';
import type { Language } from '../messages/types.ts';
import type { Rule } from '../rules/types.ts';

export interface RulePage {
  readonly title: string;
  readonly markdown: string;
}

export function rulePage({ id, severity, optional, editions, docs, examples }: Rule, language: Language): RulePage {
  const say = sayIn(language);
  const { title, what, why, repair, source, ignore } = docs[language];
  const facts = [
    say('page-id', { id: `\`${id}\`` }),
    say(`page-${severity}`),
    ...(optional ? [say('page-optional')] : []),
    ...(editions === undefined ? [] : [say('page-editions', { editions: editions.join(say('list-comma')) })]),
  ];
  const sections: [string, string][] = [
    [say('page-what'), what],
    [say('page-why'), why],
    [say('page-repair'), repair],
    [say('page-bad'), examples.bad.map(example).join('\n\n')],
    [say('page-good'), examples.good.map(example).join('\n\n')],
    [say('page-source'), source],
    [say('page-ignore'), ignore],
  ];
  const parts = sections.filter(([, body]) => body !== '').map(([heading, body]) => `## ${heading}\n\n${body}`);
  return { title, markdown: `${[`# ${title}`, facts.join(' · '), ...parts].join('\n\n')}\n` };
}

/** The marks of the tests are left out, tabs stay. */
const example = (text: string): string => `\`\`\`text\n${text.replace(/⟦([^⟧]*)⟧\{[^}]*\}/gu, '$1').replace(/\s+$/u, '')}\n\`\`\``;
