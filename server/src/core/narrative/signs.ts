/**
 * The characters by which a line or a sentence shows what it may hold. All are looked for together, in one pass over the running text
 * (`survey.ts`), so that whoever looks for something rare asks a bit and is done. Knows no sign itself.
 */

/** A set of bits, each for some characters, or for two characters side by side. */
export type Sign = number;

/** Characters that show the same signs are of one kind: a byte for each character keeps the table small enough to stay at hand. */
export const kinds = new Uint8Array(0x10000);
/** What the kinds show, alone or beside another character. Kind 0, that of most characters, shows nothing. */
export const shown = new Int32Array(0x100);
const kindOf = new Map<Sign, number>([[0, 0]]);

let given = 0;
let alone: Sign = 0;
let first: Sign = 0;

/** Any of these characters. There can be 32 signs, a pair counts twice; a test counts them. */
export function sign(characters: string): Sign {
  const own = nextBit();
  alone |= own;
  show(characters, own);
  return own;
}

/** Any of `firsts` right before any of `seconds`, blanks aside. */
export function pairSign(firsts: string, seconds: string): Sign {
  const before = nextBit();
  const own = nextBit();
  first |= before;
  show(firsts, before);
  show(seconds, own);
  return own;
}

/** A sign of no character: for what the pass finds out by other means. */
export function ownSign(): Sign {
  return nextBit();
}

/** The signs that a character shows by itself, and those that begin a pair: its own bit is the next higher one. */
export const masks = (): { readonly alone: Sign; readonly first: Sign } => ({ alone, first });

/** How many bits and kinds are taken. */
export const taken = (): { readonly bits: number; readonly kinds: number } => ({ bits: given, kinds: kindOf.size });

function nextBit(): Sign {
  given += 1;
  return 1 << (given - 1);
}

function show(characters: string, bit: Sign): void {
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    const signs = shown[kinds[code]!]! | bit;
    const kind = kindOf.get(signs) ?? kindOf.size;
    kindOf.set(signs, kind);
    shown[kind] = signs;
    kinds[code] = kind;
  }
}
