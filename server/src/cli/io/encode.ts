/** Turns a text back into the bytes of the file it came from: same encoding, same mark. What can't be kept to the byte is refused. */

import type { Decoded, Encoding } from './decode.ts';

export interface Unencodable {
  /** The first character that the encoding lacks, or undefined where the file's own bytes could not be written back as they were. */
  readonly character?: string;
}

export type Encoded = Uint8Array | Unencodable;

export const isEncoded = (result: Encoded): result is Uint8Array => result instanceof Uint8Array;

/** `source`: what the file was read as, with its bytes. */
export async function encodeLike(text: string, source: Decoded & { readonly bytes: Uint8Array }): Promise<Encoded> {
  const { encoding, bom } = source;
  const encode = await encoder(encoding);
  const mark = bom ? encode('\ufeff') : new Uint8Array();
  const whole = (body: string): Uint8Array => Buffer.concat([mark, encode(body)]);
  // Some bytes have two ways to be written; whoever wrote the file may have taken the other.
  if (Buffer.compare(whole(source.text), source.bytes) !== 0) return {};
  const character = firstLost(text, encoding, encode);
  return character === undefined ? whole(text) : { character };
}

type Encode = (text: string) => Uint8Array;

async function encoder(encoding: Encoding): Promise<Encode> {
  if (encoding === 'utf-8') return (text) => Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return (text) => Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return (text) => Buffer.from(text, 'utf16le').swap16();
  // Node reads GB18030 but can't write it.
  const { default: iconv } = await import('iconv-lite');
  return (text) => iconv.encode(text, encoding);
}

/** The encoding holds every character of Unicode, yet a library may lack one, and half a character is none. */
function firstLost(text: string, encoding: Encoding, encode: Encode): string | undefined {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  if (decoder.decode(encode(text)) === text) return undefined;
  for (const character of text) if (decoder.decode(encode(character)) !== character) return character;
  return undefined;
}
