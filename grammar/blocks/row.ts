/**
 * A row of things that stand in a text one behind the other. An edit moves all that stand behind it; each is moved when
 * somebody asks for it, so that a letter in a long text costs no more than in a short one. A row never changes.
 */

import { Pages } from "./pages.ts";

/** Offsets are UTF-16 code units. */
export interface Standing {
  readonly start: number;
  readonly end: number;
}

/** From an index on, everything stands so much further on than it is written down. */
interface Shift {
  readonly from: number;
  readonly by: number;
}

const NONE: readonly Shift[] = [];

/** When edits have gone all over the text, all is moved at once. */
const MOST_SHIFTS = 32;

export class Row<T extends Standing> {
  readonly #moved: (one: T, by: number) => T;
  /** As it stood at some time. */
  readonly #written: Pages<T>;
  readonly #shifts: readonly Shift[];
  /** What was asked for, by index, so that it is the same thing whenever it is asked for. */
  readonly #made = new Map<number, T>();
  #all: readonly T[] | null = null;

  private constructor(written: Pages<T>, shifts: readonly Shift[], moved: (one: T, by: number) => T) {
    this.#written = written;
    this.#shifts = shifts;
    this.#moved = moved;
  }

  /** `moved` gives the same thing so much further on. */
  static of<T extends Standing>(all: readonly T[], moved: (one: T, by: number) => T): Row<T> {
    return new Row(Pages.of(all), NONE, moved);
  }

  get length(): number {
    return this.#written.length;
  }

  at(index: number): T | undefined {
    if (this.#all) return this.#all[index];
    const one = this.#written.at(index);
    const by = this.#shiftAt(index);
    return one === undefined || by === 0 ? one : this.#make(one, index, by);
  }

  /** As `at`, but nothing is made for it: undefined for what was moved and not asked for yet. */
  unmoved(index: number): T | undefined {
    if (this.#all) return this.#all[index];
    return this.#shiftAt(index) === 0 ? this.#written.at(index) : this.#made.get(index);
  }

  /** From index to index. */
  slice(from: number, end: number): T[] {
    const some: T[] = [];
    for (let at = from; at < end; at++) some.push(this.at(at) as T);
    return some;
  }

  /** Time is linear in the length, once. */
  all(): readonly T[] {
    if (this.#all) return this.#all;
    const all = this.#written.all();
    this.#shifts.forEach(({ from, by }, at) => {
      const end = this.#shifts[at + 1]?.from ?? all.length;
      for (let index = from; by !== 0 && index < end; index++) {
        all[index] = this.#made.get(index) ?? this.#moved(all[index] as T, by);
      }
    });
    this.#made.clear();
    this.#all = all;
    return all;
  }

  /** The index of the first that begins at an offset or behind it; the length where none does. */
  firstFrom(offset: number): number {
    return this.#first(index => this.#startOf(index) >= offset);
  }

  /** The index of the first that ends at an offset or behind it. */
  firstUntil(offset: number): number {
    return this.#first(index => this.#endOf(index) >= offset);
  }

  startOf(index: number): number {
    return index < this.length ? this.#startOf(index) : Number.POSITIVE_INFINITY;
  }

  /** The row with what stands from index to index replaced, and all behind it so much further on. */
  replaced(from: number, end: number, put: readonly T[], by: number): Row<T> {
    const behind = from + put.length;
    const shifts = [
      ...this.#shifts.filter(shift => shift.from < from),
      { from, by: 0 },
      { from: behind, by: this.#shiftAt(end) + by },
      ...this.#shifts
        .filter(shift => shift.from > end)
        .map(one => ({ from: one.from + behind - end, by: one.by + by })),
    ];
    const written = this.#written.replaced(from, end, put);
    const row = new Row(written, withoutIdle(shifts, written.length), this.#moved);
    return row.#shifts.length > MOST_SHIFTS ? Row.of(row.all(), this.#moved) : row;
  }

  #startOf(index: number): number {
    return (this.#written.at(index) as T).start + this.#shiftAt(index);
  }

  #endOf(index: number): number {
    return (this.#written.at(index) as T).end + this.#shiftAt(index);
  }

  #shiftAt(index: number): number {
    let by = 0;
    for (const shift of this.#shifts) {
      if (shift.from > index) break;
      by = shift.by;
    }
    return by;
  }

  #make(one: T, index: number, by: number): T {
    let made = this.#made.get(index);
    if (made === undefined) {
      made = this.#moved(one, by);
      this.#made.set(index, made);
    }
    return made;
  }

  #first(holds: (index: number) => boolean): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Where one ends without anything in it, or goes on as the one before, it says nothing. */
function withoutIdle(shifts: readonly Shift[], length: number): readonly Shift[] {
  const kept: Shift[] = [];
  for (let at = 0; at < shifts.length; at++) {
    const shift = shifts[at] as Shift;
    const next = shifts[at + 1]?.from ?? length;
    if (next > shift.from && shift.by !== (kept.at(-1)?.by ?? 0)) kept.push(shift);
  }
  return kept;
}
