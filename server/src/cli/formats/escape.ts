/** Makes text of a report harmless where it is put: XML and HTML, Markdown, CSV that a spreadsheet opens. */

/** Characters that XML 1.0 can't hold even escaped, lone surrogates among them. */
const notInXml = /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeXml = (text: string): string =>
  text.replace(notInXml, '\ufffd').replace(/[&<>"']/gu, (character) => entities[character]!);

/** In an attribute line ends and tabs would turn into blanks. */
export const escapeAttribute = (text: string): string =>
  escapeXml(text).replace(/[\n\r\t]/gu, (character) => `&#${character.charCodeAt(0)};`);

/** One cell of a Markdown table: no markup, no link and no HTML comes out of it. */
export const escapeMarkdown = (text: string): string =>
  text
    .split(/[\r\n]+/u)
    .map((line) => line.trim())
    .join(' ')
    .replace(/[&<>]/gu, (character) => entities[character]!)
    .replace(/[\\`*_[\]|~]/gu, '\\$&');

/** One value of a CSV line. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers. */
export function escapeCsv(value: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(value) && !/^[+-]?\d+(?:\.\d+)?$/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export const csvLine = (values: readonly (string | number | undefined)[]): string =>
  values.map((value) => (value === undefined ? '' : escapeCsv(String(value)))).join(',');
