/** What a Chinese numeral in a cell is worth, for the offer to write it in digits. Knows no cell. */

const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** `十二` → `12`, `一百零三` → `103`, `二〇` → `20`; undefined where it isn't clear. */
export function chineseValue(printed: string): string | undefined {
  const plain = printed.replaceAll('两', '二').replaceAll('零', '〇');
  const characters = [...plain];
  if (characters.length > 0 && characters.every((character) => DIGITS.includes(character))) {
    return String(Number(characters.map((character) => DIGITS.indexOf(character)).join('')));
  }
  const [high, low, ...more] = plain.split('万');
  if (more.length > 0 || high === undefined) return undefined;
  const above = low === undefined ? 0 : belowTenThousand(high);
  const below = low === undefined ? belowTenThousand(high) : low === '' ? 0 : belowTenThousand(low);
  return above === undefined || below === undefined ? undefined : String(above * 10_000 + below);
}

function belowTenThousand(numeral: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastUnit = 10_000;
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit === undefined) {
      const value = DIGITS.indexOf(character);
      if (value < 0 || (digit !== undefined && digit !== 0)) return undefined;
      digit = value;
    } else {
      if (unit >= lastUnit) return undefined;
      total += (digit === undefined && total === 0 ? 1 : (digit ?? 0)) * unit;
      digit = undefined;
      lastUnit = unit;
    }
  }
  return total + (digit ?? 0);
}
