/** Text made into UTF-8 as it comes: records are many small pieces put together, and pieces that wait are what a garbage collector has to carry. Knows no format. */

/** Some sixteen reports with what was found in them. */
const firstSize = 256 * 1024;

const encoder = new TextEncoder();

export class Bytes {
  #space = new Uint8Array(0);
  #length = 0;

  add(text: string): void {
    // A UTF-16 unit takes three bytes at most.
    const most = this.#length + 3 * text.length;
    if (most > this.#space.length) this.#grow(most);
    this.#length += encoder.encodeInto(text, this.#space.subarray(this.#length)).written;
  }

  get taken(): Uint8Array<ArrayBuffer> {
    return this.#space.subarray(0, this.#length);
  }

  #grow(least: number): void {
    const space = new Uint8Array(Math.max(least, 2 * this.#space.length, firstSize));
    space.set(this.taken);
    this.#space = space;
  }
}
