/**
 * The tree as rules see it: it records what is read of it. A paragraph that an edit leaves alone stays the same object
 * from version to version, so that what a value holds of it stays right; where it stands is asked of the present
 * version.
 */
import type { Computation, Memo } from "../../../grammar/memo/memo.ts";
import type { Clause, DocumentTree, Instrument, Paragraph, Part } from "../../../grammar/tree/tree.ts";
import {
  BEYOND,
  type ClauseSearch,
  type Derivation,
  FIELD_BITS,
  POSITION,
  type ReadLog,
  STRUCTURE,
  SUPPRESSIONS,
  WHOLE,
  WHOLE_TEXT,
} from "./read-log.ts";

/** Records what is read, and computes derived values. */
export interface Observer {
  /** Of the computation that is running. */
  log: ReadLog;
  /** `source` is the index of an instrument, or `WHOLE`. */
  derive(derivation: Derivation, source: number, pack: unknown): unknown;
}

export class ObservedClause implements Clause, Memo {
  readonly #observer: Observer;
  /** In the present version. */
  now: Clause;
  /** Whether its paragraph is being checked, or one beside it. */
  isNear = false;

  constructor(observer: Observer, now: Clause) {
    this.#observer = observer;
    this.now = now;
  }

  get memo(): Memo {
    return this;
  }

  get text() {
    return this.#read(FIELD_BITS.text).text;
  }

  get label() {
    return this.#read(FIELD_BITS.label).label;
  }

  get innerLabel() {
    return this.#read(FIELD_BITS.innerLabel).innerLabel;
  }

  get subject() {
    return this.#read(FIELD_BITS.subject).subject;
  }

  get opener() {
    return this.#read(FIELD_BITS.opener).opener;
  }

  get laterOpeners() {
    return this.#read(FIELD_BITS.laterOpeners).laterOpeners;
  }

  get references() {
    return this.#read(FIELD_BITS.references).references;
  }

  get enclosures() {
    return this.#read(FIELD_BITS.enclosures).enclosures;
  }

  get terminator() {
    return this.#read(FIELD_BITS.terminator).terminator;
  }

  get footnoteCalls() {
    return this.#read(FIELD_BITS.footnoteCalls).footnoteCalls;
  }

  get bodyStart() {
    return this.#read(FIELD_BITS.bodyStart).bodyStart;
  }

  get contentEnd() {
    return this.#read(FIELD_BITS.contentEnd).contentEnd;
  }

  /** The result of a memoized search. */
  get<K, A, T>(search: Computation<K, A, T>, _key: K, pack: A): T {
    const { log } = this.#observer;
    if (!(this.isNear && log.leavesOutNear)) log.searches[search.slot] = search as ClauseSearch;
    return this.now.memo.get(search, this.now as K, pack);
  }

  #read(bit: number): Clause {
    const { log } = this.#observer;
    if (!(this.isNear && log.leavesOutNear)) log.fields |= bit;
    return this.now;
  }
}

export class ObservedParagraph implements Paragraph {
  readonly #observer: Observer;
  readonly clause: ObservedClause;
  #now: Paragraph;

  constructor(observer: Observer, now: Paragraph) {
    this.#observer = observer;
    this.#now = now;
    this.clause = new ObservedClause(observer, now.clause);
  }

  /** What part of the text it is stays as long as the object. */
  get kind() {
    return this.#now.kind;
  }

  get section() {
    return this.#now.section;
  }

  get instrument() {
    return this.#now.instrument;
  }

  get level() {
    return this.#now.level;
  }

  get number() {
    return this.#now.number;
  }

  get index() {
    this.#observer.log.fields |= STRUCTURE;
    return this.#now.index;
  }

  get start() {
    this.#observer.log.fields |= POSITION;
    return this.#now.start;
  }

  get end() {
    this.#observer.log.fields |= POSITION;
    return this.#now.end;
  }

  /** The same paragraph in another version. */
  moveTo(now: Paragraph): void {
    this.#now = now;
    this.clause.now = now.clause;
  }

  /** The paragraph so many places further on; nothing is noted of that. */
  getIndexBeside(step: number): number {
    return this.#now.index + step;
  }
}

type ParagraphLookup = (index: number) => ObservedParagraph;

class ObservedInstrument implements Instrument {
  readonly index: number;
  readonly kind: Instrument["kind"];
  readonly role: Instrument["role"];
  readonly profile: Instrument["profile"];
  readonly subject: Instrument["subject"];
  readonly memo: Memo;
  readonly #observer: Observer;
  readonly #now: Instrument;
  readonly #paragraphAt: ParagraphLookup;
  #paragraphs: readonly Paragraph[] | null = null;
  #parts: readonly Part[] | null = null;

  constructor(observer: Observer, now: Instrument, paragraphAt: ParagraphLookup) {
    this.#observer = observer;
    this.#now = now;
    this.#paragraphAt = paragraphAt;
    this.index = now.index;
    this.kind = now.kind;
    this.role = now.role;
    this.profile = now.profile;
    this.subject = now.subject;
    this.memo = createObservedMemo(observer, now.index);
  }

  get title() {
    return this.#list(this.#now.title);
  }

  get enacting() {
    return this.#list(this.#now.enacting);
  }

  get parts() {
    this.#observer.log.fields |= STRUCTURE;
    this.#parts ??= this.#now.parts.map(({ section, heading, paragraphs }) => ({
      section,
      heading: heading && this.#paragraphAt(heading.index),
      paragraphs: this.#list(paragraphs),
    }));
    return this.#parts;
  }

  get paragraphs() {
    this.#observer.log.fields |= STRUCTURE;
    this.#paragraphs ??= this.#list(this.#now.paragraphs);
    return this.#paragraphs;
  }

  #list(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
    this.#observer.log.fields |= STRUCTURE;
    return paragraphs.map(({ index }) => this.#paragraphAt(index));
  }
}

export class ObservedTree implements DocumentTree {
  readonly memo: Memo;
  readonly language: string;
  readonly profile: DocumentTree["profile"];
  readonly #observer: Observer;
  readonly #paragraphs: readonly ObservedParagraph[];
  readonly #instruments: readonly Instrument[];
  #now: DocumentTree;

  constructor(observer: Observer, now: DocumentTree, paragraphs: readonly ObservedParagraph[]) {
    this.#observer = observer;
    this.#now = now;
    this.#paragraphs = paragraphs;
    const paragraphAt = (index: number) => paragraphs[index] as ObservedParagraph;
    this.#instruments = now.instruments.map(one => new ObservedInstrument(observer, one, paragraphAt));
    this.language = now.language;
    this.profile = now.profile;
    this.memo = createObservedMemo(observer, WHOLE);
  }

  get text() {
    this.#observer.log.fields |= WHOLE_TEXT | BEYOND;
    return this.#now.text;
  }

  get frontMatter() {
    this.#observer.log.fields |= POSITION | BEYOND;
    return this.#now.frontMatter;
  }

  get suppressions() {
    this.#observer.log.fields |= SUPPRESSIONS | BEYOND;
    return this.#now.suppressions;
  }

  get paragraphs(): readonly Paragraph[] {
    this.#observer.log.fields |= STRUCTURE | BEYOND;
    return this.#paragraphs;
  }

  get instruments(): readonly Instrument[] {
    this.#observer.log.fields |= BEYOND;
    return this.#instruments;
  }

  /** As the one of `instruments`; nothing is noted of that. */
  getInstrument(index: number): Instrument | undefined {
    return this.#instruments[index];
  }

  /** A version of which every paragraph is the same part of the text. */
  moveTo(now: DocumentTree): void {
    this.#now = now;
  }
}

/** What is computed from an instrument or from the whole text is computed, and kept, by the observer. */
function createObservedMemo(observer: Observer, source: number): Memo {
  return {
    get: <K, A, T>(computation: Computation<K, A, T>, _key: K, pack: A) =>
      observer.derive(computation as Derivation, source, pack) as T,
  };
}
