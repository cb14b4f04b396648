/** The files that are not to be taken for reports, because somebody said so. Knows no editor: it gets and gives plain lists. */

/** Enough for years of work, small enough to be read at every start. */
const LIMIT = 500;

export class OptOut {
  readonly #uris: Set<string>;
  readonly #save: (uris: readonly string[]) => void;

  constructor(remembered: readonly string[], save: (uris: readonly string[]) => void) {
    this.#uris = new Set(remembered);
    this.#save = save;
  }

  has(uri: string): boolean {
    return this.#uris.has(uri);
  }

  add(uri: string): void {
    if (this.#uris.has(uri)) return;
    this.#uris.add(uri);
    for (const oldest of this.#uris) {
      if (this.#uris.size <= LIMIT) break;
      this.#uris.delete(oldest);
    }
    this.#persist();
  }

  delete(uri: string): void {
    if (this.#uris.delete(uri)) this.#persist();
  }

  /** Names of unsaved documents are used again, so they are only known as long as this object lives. */
  #persist(): void {
    this.#save([...this.#uris].filter((uri) => !uri.startsWith('untitled:')));
  }
}
