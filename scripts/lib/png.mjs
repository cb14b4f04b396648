// Makes pictures of the editor small: a screenshot has a few thousand colours, nearly all of them shades of letters' edges, and a palette
// of 256 tells it as well in a third of the bytes. Knows only what Chromium writes: 8 bits, red-green-blue, not interlaced. Built-in modules only.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLORS = 256;

/**
 * @param {Buffer} png a screenshot
 * @returns {Buffer} the same picture with a palette
 */
export function withPalette(png) {
  const { width, height, pixels } = decode(png);
  /** @type {Map<number, number>} how often each colour occurs */
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, COLORS)
    .map(([color]) => color);
  const places = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let i = 0; i < pixels.length; i++) rows[i + Math.floor(i / width) + 1] = places.get(pixels[i] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colors = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channels = (/** @type {number} */ color) => [color >> 16, (color >> 8) & 255, color & 255];

/**
 * @param {readonly number[]} palette
 * @param {number} color
 */
function nearest(palette, color) {
  const [red = 0, green = 0, blue = 0] = channels(color);
  let [place, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, other] of palette.entries()) {
    const [r = 0, g = 0, b = 0] = channels(other);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [place, least] = [index, distance];
  }
  return place;
}

/** @param {Buffer} png */
function decode(png) {
  let [width, height] = [0, 0];
  const data = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
      if (body[8] !== 8 || body[9] !== 2 || body[12] !== 0) throw new Error('a PNG of another kind than Chromium’s screenshots');
    } else if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(data)), width * 3, height);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = bytes.readUIntBE(i * 3, 3);
  return { width, height, pixels };
}

/**
 * Undoes the filters of PNG's section 9: each byte was stored as its difference from its neighbours.
 * @param {Buffer} stored
 * @param {number} stride
 * @param {number} height
 */
function unfiltered(stored, stride, height) {
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = stored[y * (stride + 1)];
    const row = y * stride;
    for (let x = 0; x < stride; x++) {
      const left = x < 3 ? 0 : (bytes[row + x - 3] ?? 0);
      const up = y === 0 ? 0 : (bytes[row + x - stride] ?? 0);
      const corner = x < 3 || y === 0 ? 0 : (bytes[row + x - stride - 3] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      bytes[row + x] = (stored[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return bytes;
}

/**
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function paeth(left, up, corner) {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/**
 * @param {string} type
 * @param {Buffer} body
 */
function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const whole = Buffer.alloc(body.length + 12);
  whole.writeUInt32BE(body.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
