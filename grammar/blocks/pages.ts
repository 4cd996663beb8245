/**
 * A long list that never changes, and of which another is made that differs in a few places: what lies far from these is
 * shared by both. Copying the whole at every letter would cost more in memory to be cleared than in time.
 */

/** Items to a page. */
const PAGE = 128;

export class Pages<T> {
  readonly length: number;
  readonly #pages: readonly (readonly T[])[];

  private constructor(pages: readonly (readonly T[])[], length: number) {
    this.#pages = pages;
    this.length = length;
  }

  static of<T>(list: readonly T[]): Pages<T> {
    const pages: T[][] = [];
    for (let at = 0; at < list.length; at += PAGE) pages.push(list.slice(at, at + PAGE));
    return new Pages(pages, list.length);
  }

  at(index: number): T | undefined {
    return this.#pages[Math.floor(index / PAGE)]?.[index % PAGE];
  }

  all(): T[] {
    return ([] as T[]).concat(...this.#pages);
  }

  /** Whether something stands in the list more than once. */
  isRepeated(one: T): boolean {
    let found = false;
    for (const page of this.#pages) {
      const first = page.indexOf(one);
      if (first < 0) continue;
      if (found || page.lastIndexOf(one) !== first) return true;
      found = true;
    }
    return false;
  }

  /** With others in place of what stands from index to index: quick where they are as many. */
  replaced(from: number, end: number, put: readonly T[]): Pages<T> {
    if (end - from !== put.length) {
      const all = this.all();
      return Pages.of(all.slice(0, from).concat(put, all.slice(end)));
    }
    const pages = this.#pages.slice();
    for (let at = from; at < end; ) {
      const [page, first] = [Math.floor(at / PAGE), at % PAGE];
      const copy = (pages[page] as readonly T[]).slice();
      for (let place = first; place < PAGE && at < end; place++, at++) copy[place] = put[at - from] as T;
      pages[page] = copy;
    }
    return new Pages(pages, this.length);
  }
}
