/**
 * The paragraphs and instruments of a document, one by one or all at once. An instrument is kept as the indices of its
 * paragraphs, so that an edit that only moves it need not touch it.
 */
import { Row } from "../blocks/row.ts";
import { createMemo } from "../memo/memo.ts";
import type { Instrument, OneByOne, Paragraph, Part } from "../tree/tree.ts";

/** An instrument but for its paragraphs, of which only the indices are told. */
export interface Shape extends Pick<Instrument, "index" | "kind" | "role" | "profile" | "subject"> {
  readonly title: readonly number[];
  readonly enacting: readonly number[];
  readonly parts: readonly PartShape[];
  readonly paragraphs: readonly number[];
}

export interface PartShape extends Pick<Part, "section"> {
  readonly heading: number | null;
  readonly paragraphs: readonly number[];
}

export class Body implements OneByOne {
  readonly instrumentKinds: readonly Shape[];
  readonly #paragraphs: Row<Paragraph>;
  readonly #made: Instrument[] = [];
  #instruments: readonly Instrument[] | null = null;

  private constructor(paragraphs: Row<Paragraph>, shapes: readonly Shape[]) {
    this.#paragraphs = paragraphs;
    this.instrumentKinds = shapes;
  }

  static of(paragraphs: readonly Paragraph[], shapes: readonly Shape[]): Body {
    return new Body(Row.of(paragraphs, moved), shapes);
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#paragraphs.all();
  }

  get instruments(): readonly Instrument[] {
    this.#instruments ??= this.instrumentKinds.map((_, at) => this.instrument(at) as Instrument);
    return this.#instruments;
  }

  get paragraphCount(): number {
    return this.#paragraphs.length;
  }

  get instrumentCount(): number {
    return this.instrumentKinds.length;
  }

  paragraph(index: number): Paragraph | undefined {
    return this.#paragraphs.at(index);
  }

  /** Undefined for one that was moved and that nobody has asked for yet: it is no object that somebody holds. */
  unmoved(index: number): Paragraph | undefined {
    return this.#paragraphs.unmoved(index);
  }

  /** From index to index. */
  stretch(from: number, end: number): readonly Paragraph[] {
    return this.#paragraphs.slice(from, end);
  }

  firstFrom(offset: number): number {
    return this.#paragraphs.firstFrom(offset);
  }

  instrument(index: number): Instrument | undefined {
    const shape = this.instrumentKinds[index];
    if (!shape) return undefined;
    this.#made[index] ??= instrumentIn(this.#paragraphs, shape);
    return this.#made[index];
  }

  /** With others in place of as many paragraphs, each of which is the same part of the same instrument. */
  withReread(from: number, reread: readonly Paragraph[], shift: number): Body {
    return new Body(this.#paragraphs.replaced(from, from + reread.length, reread, shift), this.instrumentKinds);
  }

  /** Read as another kind of text. */
  readAs(profile: Instrument["profile"]): Body {
    return new Body(
      this.#paragraphs,
      this.instrumentKinds.map(shape => ({ ...shape, profile })),
    );
  }
}

function moved(one: Paragraph, by: number): Paragraph {
  const { index, kind, section, instrument, level, number, clause } = one;
  return { index, kind, section, instrument, level, number, clause, start: one.start + by, end: one.end + by };
}

function instrumentIn(row: Row<Paragraph>, shape: Shape): Instrument {
  const { index, kind, role, profile, subject } = shape;
  const all = (indices: readonly number[]) => indices.map(at => row.at(at) as Paragraph);
  let title: readonly Paragraph[] | undefined;
  let enacting: readonly Paragraph[] | undefined;
  let parts: readonly Part[] | undefined;
  let paragraphs: readonly Paragraph[] | undefined;
  return {
    index,
    kind,
    role,
    profile,
    memo: createMemo(),
    get title() {
      title ??= all(shape.title);
      return title;
    },
    get enacting() {
      enacting ??= all(shape.enacting);
      return enacting;
    },
    subject,
    get parts() {
      parts ??= shape.parts.map(part => ({
        section: part.section,
        heading: part.heading === null ? null : (row.at(part.heading) as Paragraph),
        paragraphs: all(part.paragraphs),
      }));
      return parts;
    },
    get paragraphs() {
      paragraphs ??= all(shape.paragraphs);
      return paragraphs;
    },
  };
}
