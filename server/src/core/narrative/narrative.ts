/** Reads the running text of a report once: the numbers that cells bear out or not, and the claims. The entrance to this folder. */

import type { Report } from '../read/types.ts';
import { scan } from './mentions.ts';
import { readStatements } from './statements.ts';
import { survey } from './survey.ts';
import type { Mention, Statements } from './types.ts';

export function readNarrative(text: string, report: Report): { readonly mentions: readonly Mention[]; readonly statements: Statements } {
  const { prose, stretches } = survey(text, report);
  const found = scan(stretches, report);
  return { mentions: found.located.map(({ mention }) => mention), statements: readStatements(found, report, prose) };
}
