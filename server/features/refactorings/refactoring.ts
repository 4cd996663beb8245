/** A refactoring of a sound text: it makes offers where it applies, each with a plan that is carried out later. */
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { Arguments, Text } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import type { EditPlan } from "../move-clauses/move-clauses.ts";
import type { ReadDocument } from "../shared/read-document.ts";

export interface RefactoringContext {
  readonly document: ReadDocument;
  /** The paragraph at the start of the selection. */
  readonly paragraph: Paragraph;
  readonly range: Span;
}

export interface RefactoringOffer {
  readonly title: Text;
  readonly arguments?: Arguments;
  /** Unique among the offers of the same refactoring at the same position. */
  readonly key: string;
  /** Computes its edits, not yet validated; throws a `Refusal` where they are not possible. */
  plan(): EditPlan;
  /** The findings that it fixes, if any. */
  readonly findings?: readonly RuledFinding[];
  /** A placeholder within the new text of its only edit. */
  readonly placeholder?: Span;
}

export interface Refactoring {
  readonly id: string;
  /** One of the protocol's, or below one: `refactor.rewrite`, `source.organize…`. */
  readonly kind: string;
  /** Whether it is about the whole file and offered only when its kind is asked for. */
  readonly onRequest?: boolean;
  offers(place: RefactoringContext): readonly RefactoringOffer[];
}
