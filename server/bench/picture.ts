/** Draws the figures: a bar a figure on a logarithmic scale with its goal beside it, and the line of growth. Knows SVG, nothing of how figures are made. */

import { type Figure, lineThrough, meets, short } from './figures.ts';

const [width, labels, row] = [900, 390, 18];
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const colours = { true: '#2e7d4f', false: '#b5452c', undefined: '#5b6b7a' } as const;

const groups: readonly { readonly title: string; readonly benches: readonly string[] }[] = [
  { title: '整篇检查是“解码并逐字看一遍”的几倍 · whole check, times the floor', benches: ['check'] },
  { title: '整篇检查是只读取的几倍 · whole check, times reading alone', benches: ['rules'] },
  { title: '编辑器中，是空服务器的几倍 · in the editor, times a bare server', benches: ['keystroke', 'burst', 'start', 'memory', 'open'] },
  { title: '同类服务器的按键用时是勾稽的几倍 · peers’ keystroke, times Gouji’s', benches: ['keystroke-peers'] },
  { title: '整批：用时之比 · batch: ratios of time', benches: ['batch', 'batch-peers'] },
];

export function drawn(figures: readonly Figure[], points: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  let y = 24;
  const text = (x: number, at: number, content: string, extra = ''): void =>
    void parts.push(`<text x="${x}" y="${at}" ${extra}>${escaped(content)}</text>`);
  for (const { title, benches } of groups) {
    const shown = figures.filter(({ bench }) => benches.includes(bench));
    if (shown.length === 0) continue;
    text(10, y, title, 'font-weight="bold"');
    y += 10;
    const goals = shown.flatMap(({ goal }) => (goal === undefined ? [] : ['most' in goal ? goal.most : goal.least]));
    const values = [...shown.map(({ value }) => value), ...goals];
    const [least, most] = [Math.min(0.5, ...values), Math.max(2, ...values) * 1.1];
    const scale = (value: number): number => labels + ((width - labels - 70) * Math.log(value / least)) / Math.log(most / least);
    for (const figure of shown) {
      y += row;
      const end = scale(figure.value);
      text(labels - 8, y, figure.zh, 'text-anchor="end"');
      parts.push(
        `<rect x="${labels}" y="${y - 11}" width="${Math.max(1, end - labels).toFixed(1)}" height="13" fill="${colours[String(meets(figure)) as 'true']}"/>`,
      );
      if (figure.goal !== undefined) {
        const at = scale('most' in figure.goal ? figure.goal.most : figure.goal.least).toFixed(1);
        parts.push(`<line x1="${at}" x2="${at}" y1="${y - 13}" y2="${y + 4}" stroke="#111" stroke-width="1.5"/>`);
      }
      text(Math.max(end, labels) + 6, y, short(figure.value));
    }
    y += 34;
  }
  if (points.length > 1) y = growthDrawn(parts, points, y, text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" font-family="sans-serif" font-size="12" fill="#222"><rect width="100%" height="100%" fill="#fff"/>${parts.join('\n')}</svg>\n`;
}

function growthDrawn(
  parts: string[],
  points: readonly (readonly [number, number])[],
  top: number,
  text: (x: number, y: number, content: string, extra?: string) => void,
): number {
  const { slope, start, fit } = lineThrough(points);
  const [mostX, mostY] = [Math.max(...points.map(([x]) => x)), Math.max(...points.map(([, y]) => y))];
  const [left, right, bottom] = [60, width - 70, top + 220];
  const x = (value: number): string => (left + ((right - left) * value) / mostX).toFixed(1);
  const y = (value: number): string => (bottom - (190 * value) / mostY).toFixed(1);
  text(10, top, `一个文本中的篇数与毫秒 · reports in one text, milliseconds (R² = ${fit.toFixed(4)})`, 'font-weight="bold"');
  parts.push(`<path d="M${left} ${top + 20}V${bottom}H${right}" fill="none" stroke="#999"/>`);
  parts.push(`<line x1="${x(0)}" y1="${y(start)}" x2="${x(mostX)}" y2="${y(start + slope * mostX)}" stroke="#2e7d4f"/>`);
  for (const [reports, time] of points) parts.push(`<circle cx="${x(reports)}" cy="${y(time)}" r="3.5" fill="#1f4e79"/>`);
  text(right, bottom + 16, String(mostX), 'text-anchor="middle"');
  text(left - 6, top + 34, mostY.toFixed(0), 'text-anchor="end"');
  return bottom + 30;
}
