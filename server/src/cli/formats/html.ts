/** `--format html`: 审核意见 as one page that prints well and needs nothing beside it: no script, no picture, no address. */

import { escapeXml } from './escape.ts';
import { columns, rows } from './markdown.ts';
import { opinions } from './opinion.ts';
import type { Format } from './types.ts';

const style = [
  'body{font:16px/1.6 "Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;margin:2em auto;max-width:72em;padding:0 1em;color:#1a1a1a;background:#fff}',
  'h1{font-size:1.5em;text-align:center}',
  'table{border-collapse:collapse;width:100%}',
  'th,td{border:1px solid #767676;padding:.35em .6em;text-align:left;vertical-align:top}',
  'th{background:#f0f0f0}',
  'thead{display:table-header-group}',
  'tr{break-inside:avoid}',
  '@media print{body{margin:0;max-width:none}}',
].join('');

export const checkHtml: Format = {
  head: ({ style: { language }, words }) =>
    [
      `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      `<title>${escapeXml(words('opinion-title'))}</title>`,
      `<style>${style}</style>\n</head>\n<body>`,
      `<h1>${escapeXml(words('opinion-title'))}</h1>`,
      `<table>\n<thead><tr>${columns(words)
        .map((name) => `<th scope="col">${escapeXml(name)}</th>`)
        .join('')}</tr></thead>\n<tbody>\n`,
    ].join('\n'),
  records: (file, context) =>
    opinions(file, context).map((opinion) =>
      rows(opinion, context)
        .map((cells) => `<tr>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`)
        .join('\n'),
    ),
  separator: '\n',
  foot: (summary, { words }) =>
    `\n</tbody>\n</table>\n<p>${escapeXml(words('opinion-count', { files: summary.files, reports: summary.reports }))}</p>\n</body>\n</html>\n`,
};
