/** How a version of a document differs from an earlier one. */
import { type Difference, findDifference } from "../../../grammar/blocks/difference.ts";
import { isPlacedLike } from "../../../grammar/document/build.ts";
import { isSameSubject } from "../../../grammar/document/evidence-equality.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Clause, DocumentTree, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { CLAUSE_FIELDS, type ClauseSearch, FIELD_BITS } from "./read-log.ts";
import { isSameValue, type MoveOffset } from "./same-value.ts";

/** Null when the versions differ in more than their paragraphs: in what they are, or for whom. */
export function compareTrees(before: DocumentTree, after: DocumentTree, pack: CompiledPack): TreeChange | null {
  const isComparable =
    before.language === after.language &&
    before.profile === after.profile &&
    before.frontMatter?.values === after.frontMatter?.values &&
    before.instruments.length === after.instruments.length &&
    before.instruments.every((one, at) => isOfKind(one, after.instruments[at] as Instrument));
  return isComparable ? new TreeChange(before, after, pack) : null;
}

function isOfKind(a: Instrument, b: Instrument): boolean {
  return a.kind === b.kind && a.role === b.role && a.profile === b.profile && isSameSubject(a.subject, b.subject);
}

export class TreeChange {
  readonly before: DocumentTree;
  readonly after: DocumentTree;
  /** Paragraphs before this index are the same, and stand where they stood. */
  readonly from: number;
  /** From these indices on they are the same, and stand `shift` further on. */
  readonly beforeEnd: number;
  readonly afterEnd: number;
  /** Each paragraph is the same part of the text as the one in its place before. */
  readonly isAlike: boolean;
  /** From the first to behind the last index of the instruments of changed paragraphs and of those beside them. */
  readonly instruments: { readonly from: number; readonly end: number };
  /**
   * The changed paragraphs as a stretch of the text: what stands there is another thing, though it may look the same
   * and stand as far from the end.
   */
  readonly span: Difference;
  readonly #pack: CompiledPack;
  readonly #comparisons = { exact: createComparison(), moved: createComparison() };

  constructor(before: DocumentTree, after: DocumentTree, pack: CompiledPack) {
    this.before = before;
    this.after = after;
    this.#pack = pack;
    const difference = findDifference(before.text, after.text);
    const shift = difference.afterEnd - difference.beforeEnd;
    const [a, b] = [before.paragraphs, after.paragraphs];
    const shorter = Math.min(a.length, b.length);
    let from = 0;
    while (from < shorter && isMovedBy(0, a[from] as Paragraph, b[from] as Paragraph)) from++;
    let tail = 0;
    while (tail < shorter - from) {
      const [one, other] = [a[a.length - tail - 1] as Paragraph, b[b.length - tail - 1] as Paragraph];
      if (one.start <= difference.beforeEnd || !isMovedBy(shift, one, other)) break;
      tail++;
    }
    this.from = from;
    this.beforeEnd = a.length - tail;
    this.afterEnd = b.length - tail;
    this.isAlike = a.length === b.length;
    for (let at = from; this.isAlike && at < this.afterEnd; at++) {
      this.isAlike = isPlacedLike(a[at] as Paragraph, b[at] as Paragraph);
    }
    this.span = findChangedSpan(a.slice(from, this.beforeEnd), difference);
    const beside = [...a.slice(Math.max(0, from - 1), this.beforeEnd + 1), ...b.slice(from, this.afterEnd)];
    const touched = beside.map(({ instrument }) => instrument);
    this.instruments = { from: Math.min(...touched, after.instruments.length), end: Math.max(-1, ...touched) + 1 };
  }

  /**
   * The fields of clauses that say something else in some paragraph, as bits; for versions that are alike. What has only
   * moved with the edit says the same, but where `isExact`.
   */
  getChangedFields(isExact: boolean): number {
    const known = this.#comparisons[isExact ? "exact" : "moved"];
    known.fields ??= this.#compareFields(isExact);
    return known.fields;
  }

  /** Whether a search finds something else in some changed paragraph, in the same sense. */
  isSearchChanged(search: ClauseSearch, isExact: boolean): boolean {
    const { searches } = this.#comparisons[isExact ? "exact" : "moved"];
    let isChanged = searches.get(search);
    if (isChanged === undefined) {
      const find = (clause: Clause) => clause.memo.get(search, clause, this.#pack);
      isChanged = this.#changedClauses().some(
        ({ before, after, moveOffset }) => !isSameValue(find(before), find(after), isExact ? null : moveOffset),
      );
      searches.set(search, isChanged);
    }
    return isChanged;
  }

  #compareFields(isExact: boolean): number {
    let bits = 0;
    for (const { before, after, moveOffset } of this.#changedClauses()) {
      const move: MoveOffset = isExact ? offset => offset : moveOffset;
      for (const field of CLAUSE_FIELDS) {
        const isSame =
          field === "bodyStart" || field === "contentEnd"
            ? move(before[field], field === "bodyStart" ? "start" : "end") === after[field]
            : isSameValue(before[field], after[field], move);
        if (!isSame) bits |= FIELD_BITS[field];
      }
    }
    return bits;
  }

  #changedClauses(): readonly ChangedClause[] {
    return this.after.paragraphs.slice(this.from, this.afterEnd).flatMap(({ clause: after }, at) => {
      const { clause: before } = this.before.paragraphs[this.from + at] as Paragraph;
      return before === after ? [] : [{ before, after, moveOffset: createMoveOffset(before.text, after.text) }];
    });
  }
}

/** What is known of changed paragraphs. */
interface Comparison {
  fields: number | null;
  readonly searches: Map<ClauseSearch, boolean>;
}

function createComparison(): Comparison {
  return { fields: null, searches: new Map() };
}

interface ChangedClause {
  readonly before: Clause;
  readonly after: Clause;
  readonly moveOffset: MoveOffset;
}

function createMoveOffset(before: string, after: string): MoveOffset {
  const { start, beforeEnd, afterEnd } = findDifference(before, after);
  const shift = afterEnd - beforeEnd;
  return (offset, side) => {
    // What is put between two spans belongs to neither.
    const isBefore = side === "end" ? offset <= start : offset < start;
    return isBefore ? offset : offset >= beforeEnd ? offset + shift : null;
  };
}

function isMovedBy(shift: number, before: Paragraph, now: Paragraph): boolean {
  return before.clause === now.clause && before.start + shift === now.start && isPlacedLike(before, now);
}

function findChangedSpan(changed: readonly Paragraph[], { start, beforeEnd, afterEnd }: Difference): Difference {
  const end = Math.max(beforeEnd, changed.at(-1)?.end ?? 0);
  return { start: Math.min(start, changed[0]?.start ?? start), beforeEnd: end, afterEnd: end + afterEnd - beforeEnd };
}
