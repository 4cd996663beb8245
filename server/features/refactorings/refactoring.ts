/** What rewrites a sound text: an offer is made where it applies, and worked out when somebody takes it. */
import type { Paragraph, Span } from "../../../grammar/tree/tree.ts";
import type { Arguments, Text } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import type { EditPlan } from "../move-clauses/move-clauses.ts";
import type { ReadDocument } from "../read-document.ts";

export interface RefactoringContext {
  readonly document: ReadDocument;
  /** Where the cursor or the selection is. */
  readonly paragraph: Paragraph;
  readonly range: Span;
}

export interface RefactoringOffer {
  readonly title: Text;
  readonly arguments?: Arguments;
  /** Tells it from the other offers of the same refactoring at the same place. */
  readonly key: string;
  /** Its edits as they come from the place alone; throws a `Refusal` where it cannot be. */
  plan(): EditPlan;
  /** What it mends, where something is wrong. */
  readonly findings?: readonly RuledFinding[];
  /** What stands in the new text of its only edit for a person to write. */
  readonly placeholder?: Span;
}

export interface Refactoring {
  readonly id: string;
  /** One of the protocol's, or below one: `refactor.rewrite`, `source.organize…`. */
  readonly kind: string;
  /** About the whole file: offered only to who asks for its kind. */
  readonly onRequest?: boolean;
  offers(place: RefactoringContext): readonly RefactoringOffer[];
}
