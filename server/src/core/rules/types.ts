/** What a rule is and what it yields. A rule reads the report and its sums; it neither parses nor adds nor changes, nor calls another rule. */

import type { CellKey, EditionId } from '../form/types.ts';
import type { Say } from '../messages/say.ts';
import type { Language } from '../messages/types.ts';
import type { Sign } from '../narrative/signs.ts';
import type { Mention, Statements } from '../narrative/types.ts';
import type { Document, Report } from '../read/types.ts';
import type { Sums, Suspect } from '../sums/types.ts';
import type { Span } from '../text/span.ts';
import type { Trait } from './shared/traits.ts';
import type { Unusual } from './shared/unusual.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  /** `safe`: changes no number and no wording. `choice`: a person decides. */
  readonly safety: 'safe' | 'choice';
  readonly edits: readonly TextEdit[];
  /** Whether it is the one to take when in doubt: only when certain. */
  readonly preferred?: true;
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule yields; the engine adds id and severity. */
export interface Draft {
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** The broken identity it is about, and all of them when one finding speaks for several. */
  readonly sum?: string;
  readonly sums?: readonly string[];
  readonly cell?: CellKey;
  /** Decimal strings, exact. */
  readonly actual?: string;
  readonly expected?: string;
  /**
   * For a finding about the report as a whole that happens to stand somewhere: a word that survives every edit, by which an ignored
   * finding is known again (`ignores.ts`). Absent: the sum, the cell, or the text it stands on.
   */
  readonly subject?: string;
  /** For residue and the like: shown greyed. */
  readonly unnecessary?: true;
  /** Lower (never higher) than the rule's own severity, for the vague cases. */
  readonly severity?: Severity;
}

export interface Finding extends Draft {
  readonly rule: string;
  readonly severity: Severity;
}

export interface RuleContext {
  readonly text: string;
  readonly report: Report;
  readonly sums: Sums;
  readonly suspects: readonly Suspect[];
  /** Numbers of the narrative and the cells that they may mean. */
  readonly mentions: readonly Mention[];
  /** What the narrative claims beside single numbers. */
  readonly statements: Statements;
  /** Words a sentence of the catalogue in the person's language. */
  readonly say: Say;
  /** What of the report is out of the ordinary; most rules needn't look further. */
  readonly unusual: Unusual;
}

export interface RuleDocs {
  /** Title of the page: what was found, in a few words. */
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly repair: string;
  /** Clause of the law or the form. */
  readonly source: string;
  /** When it may be ignored; empty when never. */
  readonly ignore: string;
}

/** What every rule tells of itself. */
export interface RuleEntry {
  /** kebab-case, after what was found: `section-missing`. */
  readonly id: string;
  readonly severity: Severity;
  /** Off unless the settings switch it on. */
  readonly optional?: true;
  /** The editions it applies to; absent: all. */
  readonly editions?: readonly EditionId[];
  readonly docs: Readonly<Record<Language, RuleDocs>>;
  /**
   * Whole reports that are run as tests; most are made with `sample` or `sampleCells`, which name only what differs from a correct
   * one. `bad` marks what this rule finds: `⟦12⟧{row-total}` (`server/test/marks.ts`). Made when asked for: only pages and tests do.
   */
  examples(): { readonly good: readonly string[]; readonly bad: readonly string[] };
}

/** A rule on one report. */
export interface Rule extends RuleEntry {
  /** One of these must be true of the report, all of these stand in its running text: else the rule isn't asked, having nothing to find. */
  readonly where?: Trait;
  readonly signs?: Sign;
  /** Called for such a report at every keystroke: where there is nothing to find, which is nearly always, it answers `NOTHING` at once. */
  check(context: RuleContext): Iterable<Draft>;
}

/** A rule on a text in which there is no report to check: it says why. */
export interface TextRule extends RuleEntry {
  check(document: Document, say: Say): Draft | undefined;
}
