/** Bytes of a file → text, for files that are not open in the editor. Never guesses by statistics; knows no editor. */

export interface Decoded {
  readonly text: string;
  /** As VS Code names encodings. */
  readonly encoding: 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | 'gb18030';
}

const strictly = (label: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Byte order mark, else strict UTF-8, else strict GB18030 (which holds GBK and GB2312), else undefined. */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes;
  const attempt = (encoding: Decoded['encoding'], label: string): Decoded | undefined => {
    const text = strictly(label, bytes);
    return text === undefined ? undefined : { text, encoding };
  };
  if (first === 0xff && second === 0xfe) return attempt('utf16le', 'utf-16le');
  if (first === 0xfe && second === 0xff) return attempt('utf16be', 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return attempt('utf8bom', 'utf-8');
  return attempt('utf8', 'utf-8') ?? attempt('gb18030', 'gb18030');
}
