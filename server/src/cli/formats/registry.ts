/** Which formats each command offers; each loads when it is asked for. */

import type { Format } from './types.ts';

type Load = () => Promise<Format>;

export const formats = {
  check: {
    text: async () => (await import('./text.ts')).checkText,
    json: async () => (await import('./json.ts')).checkJson,
    ndjson: async () => (await import('./json.ts')).checkNdjson,
    sarif: async () => (await import('./sarif.ts')).checkSarif,
    github: async () => (await import('./github.ts')).checkGithub,
    gitlab: async () => (await import('./gitlab.ts')).checkGitlab,
    junit: async () => (await import('./junit.ts')).checkJunit,
    checkstyle: async () => (await import('./checkstyle.ts')).checkCheckstyle,
    csv: async () => (await import('./csv.ts')).checkCsv,
    markdown: async () => (await import('./markdown.ts')).checkMarkdown,
    html: async () => (await import('./html.ts')).checkHtml,
    baseline: async () => (await import('./baseline.ts')).baselineFormat,
  },
  extract: {
    text: async () => (await import('./extractText.ts')).extractText,
    json: async () => (await import('./json.ts')).extractJson,
    ndjson: async () => (await import('./json.ts')).extractNdjson,
    csv: async () => (await import('./extractCsv.ts')).extractWide,
    'csv-long': async () => (await import('./extractCsv.ts')).extractLong,
  },
} as const satisfies Record<string, Record<string, Load>>;

export type ReportCommand = keyof typeof formats;

export const formatNames = (command: ReportCommand): readonly string[] => Object.keys(formats[command]);

export function loadFormat(command: ReportCommand, name: string): Promise<Format> {
  const load = (formats[command] as Record<string, Load>)[name];
  if (load === undefined) throw new Error(`no format ${name}`);
  return load();
}
