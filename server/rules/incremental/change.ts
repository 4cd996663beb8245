/** How a version of a document differs from an earlier one, as rules and facts see it. */

import { stepSince } from "../../../grammar/analyse.ts";
import { type Difference, differenceOf } from "../../../grammar/blocks/difference.ts";
import { isPlacedLike } from "../../../grammar/document/build.ts";
import { sameSubject } from "../../../grammar/document/evidence-equality.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { DocumentTree, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isInPassing, type Reads } from "./reads.ts";
import { sameValue } from "./same-value.ts";

/** Null when the versions differ in more than their paragraphs: in what they are, or for whom. */
export function changeBetween(before: DocumentTree, after: DocumentTree, pack: CompiledPack): Change | null {
  const comparable =
    before.language === after.language &&
    before.profile === after.profile &&
    before.frontMatter?.values === after.frontMatter?.values &&
    (stepSince(before, after) !== null || areOfKind(before.instruments, after.instruments));
  return comparable ? new Change(before, after, pack) : null;
}

function areOfKind(before: readonly Instrument[], after: readonly Instrument[]): boolean {
  return before.length === after.length && before.every((one, at) => isOfKind(one, after[at] as Instrument));
}

function isOfKind(a: Instrument, b: Instrument): boolean {
  return a.kind === b.kind && a.role === b.role && a.profile === b.profile && sameSubject(a.subject, b.subject);
}

export class Change {
  readonly before: DocumentTree;
  readonly after: DocumentTree;
  /** Paragraphs before this index are the same, and stand where they stood. */
  readonly from: number;
  /** From these indices on they are the same, and stand `shift` further on. */
  readonly beforeEnd: number;
  readonly afterEnd: number;
  /** Each paragraph is the same part of the text as the one in its place before. */
  readonly isAlike: boolean;
  readonly #pack: CompiledPack;
  /**
   * The paragraphs of which something was changed, as a stretch of the text: what stands there is another thing, though
   * it may look the same and stand as far from the end.
   */
  readonly span: Difference;
  /** Indices of the instruments of which a paragraph has changed. */
  readonly instruments: readonly number[];
  readonly #shift: number;
  readonly #unread = new Map<Reads, boolean>();

  constructor(before: DocumentTree, after: DocumentTree, pack: CompiledPack) {
    this.before = before;
    this.after = after;
    this.#pack = pack;
    this.#shift = after.source.length - before.source.length;
    const known = stepSince(before, after);
    const difference = known?.difference ?? differenceOf(before.source, after.source);
    if (known) {
      this.from = known.from;
      this.beforeEnd = known.end;
      this.afterEnd = known.end;
      this.isAlike = true;
      this.span = this.#around(difference);
      this.instruments = this.#touched();
      return;
    }
    const [a, b] = [before.paragraphs, after.paragraphs];
    const shorter = Math.min(a.length, b.length);
    let from = 0;
    while (from < shorter && isUnmoved(a[from] as Paragraph, b[from] as Paragraph)) from++;
    let tail = 0;
    while (tail < shorter - from && this.#isMoved(a[a.length - tail - 1], b[b.length - tail - 1], difference)) tail++;
    this.from = from;
    this.beforeEnd = a.length - tail;
    this.afterEnd = b.length - tail;
    let alike = a.length === b.length;
    for (let at = from; alike && at < this.afterEnd; at++) alike = isPlacedLike(a[at] as Paragraph, b[at] as Paragraph);
    this.isAlike = alike;
    this.span = this.#around(difference);
    this.instruments = this.#touched();
  }

  /** Whether nothing that is read of any paragraph has changed. */
  isUnread(reads: Reads): boolean {
    let unread = this.#unread.get(reads);
    if (unread === undefined) {
      unread = isInPassing(reads) ? this.#passesTheSame(reads) : this.isAlike && this.#readsTheSame(reads);
      this.#unread.set(reads, unread);
    }
    return unread;
  }

  /** Where an offset of the version before is now; null for one that stands in or at what was changed. */
  moved(offset: number): number | null {
    if (offset < this.span.start) return offset;
    return offset > this.span.beforeEnd ? offset + this.#shift : null;
  }

  /** Whether a paragraph of the version before stands unchanged in this one. */
  isSame(before: Paragraph, now: Paragraph): boolean {
    return before.clause === now.clause && this.moved(before.start) === now.start && isPlacedLike(before, now);
  }

  #readsTheSame(reads: Reads): boolean {
    for (let at = this.from; at < this.afterEnd; at++) {
      const [one, other] = [this.before.body.paragraph(at), this.after.body.paragraph(at)];
      if (!one || !other) return false;
      const [then, now] = [reads(one, this.#pack, this.before), reads(other, this.#pack, this.after)];
      if (!sameValue(then, now, this)) return false;
    }
    return true;
  }

  /** The same things in the same instruments, in whatever paragraphs. */
  #passesTheSame(reads: (...given: Parameters<Reads>) => readonly unknown[]): boolean {
    const { before, after, from } = this;
    const passing = (tree: DocumentTree, end: number) =>
      tree.body.stretch(from, end).flatMap(one => reads(one, this.#pack, tree).map(thing => [one.instrument, thing]));
    return sameValue(passing(before, this.beforeEnd), passing(after, this.afterEnd), this);
  }

  #touched(): readonly number[] {
    const changed = [
      ...this.before.body.stretch(this.from, this.beforeEnd),
      ...this.after.body.stretch(this.from, this.afterEnd),
    ];
    return [...new Set(changed.map(({ instrument }) => instrument))];
  }

  #around({ start, beforeEnd }: Difference): Difference {
    const { body } = this.before;
    const [first, last] = [body.paragraph(this.from), body.paragraph(this.beforeEnd - 1)];
    const changed = this.from < this.beforeEnd;
    const end = changed && last ? Math.max(beforeEnd, last.end) : beforeEnd;
    return {
      start: changed && first ? Math.min(start, first.start) : start,
      beforeEnd: end,
      afterEnd: end + this.#shift,
    };
  }

  #isMoved(before: Paragraph | undefined, now: Paragraph | undefined, difference: Difference): boolean {
    return (
      before !== undefined &&
      now !== undefined &&
      before.clause === now.clause &&
      before.start + this.#shift === now.start &&
      before.start > difference.beforeEnd &&
      isPlacedLike(before, now)
    );
  }
}

function isUnmoved(before: Paragraph, now: Paragraph): boolean {
  return before === now || (before.clause === now.clause && before.start === now.start && isPlacedLike(before, now));
}
