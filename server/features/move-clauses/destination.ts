/** Where paragraphs move to, and what they become there. */
import type { ParagraphKind } from "../../../grammar/tree/tree.ts";
import { isClause } from "../shared/clause-kinds.ts";
import { Refusal } from "./refusal.ts";
import { type ClauseGroup, getGroup, getListLevel, listWithDescendants, type Unit, type Units } from "./units.ts";

/** Indexes of paragraphs: before one, after one with all under it, or as the last sub-paragraph of one. */
export type Destination = { readonly before: number } | { readonly after: number } | { readonly into: number };

export interface LandingPlace {
  /** The list that they join; its `parent` is null at the top of the document. */
  readonly group: ClauseGroup;
  readonly level: number;
  /** The neighbour that they come before or after; null for the end of the list. */
  readonly beside: Unit | null;
  readonly after: boolean;
}

/** The units that move, in order, without those that move with their parent. */
export function selectMovers(which: readonly number[], { all }: Units): Unit[] {
  const chosen = [...new Set(which)].sort((a, b) => a - b).flatMap(index => all[index] ?? []);
  if (chosen.length === 0 || chosen.some(({ paragraph }) => !isClause(paragraph))) throw new Refusal("notMovable");
  const inside = new Set(chosen.flatMap(unit => listWithDescendants(unit).slice(1)));
  return chosen.filter(unit => !inside.has(unit));
}

export function findLanding(to: Destination, movers: readonly Unit[], { all }: Units): LandingPlace {
  const target = all["before" in to ? to.before : "after" in to ? to.after : to.into];
  if (!target) throw new Refusal("outOfPlace");
  // Beside itself a clause stays where it is; inside itself it cannot go.
  const inside = new Set(movers.flatMap(unit => listWithDescendants(unit).slice("into" in to ? 0 : 1)));
  if (inside.has(target)) throw new Refusal("intoItself");
  const { paragraph } = movers[0] as Unit;
  if (movers.some(one => one.paragraph.instrument !== target.paragraph.instrument))
    throw new Refusal("otherInstrument");
  if ("into" in to) return landInside(target);
  const after = "after" in to;
  if (isClause(target.paragraph)) {
    return { group: getGroup(target), level: getListLevel(target.paragraph), beside: target, after };
  }
  if (OUTSIDE[after ? "after" : "before"].has(target.paragraph.kind)) throw new Refusal("outOfPlace");
  // Beside a heading or a note it keeps its kind.
  return {
    group: { ...getGroup(movers[0] as Unit), parent: target.parent },
    level: getListLevel(paragraph),
    beside: target,
    after,
  };
}

/** Kinds of paragraphs before or after which there can be no clause. */
const OUTSIDE: Readonly<Record<"before" | "after", ReadonlySet<ParagraphKind>>> = {
  before: new Set(["masthead", "title", "original", "enacting", "letter"]),
  after: new Set(["masthead", "title", "original", "signature", "closing", "letter"]),
};

function landInside(target: Unit): LandingPlace {
  const { section, instrument } = target.paragraph;
  if (!isClause(target.paragraph)) throw new Refusal("outOfPlace");
  return {
    group: { parent: target, kind: "item", section, instrument },
    level: getListLevel(target.paragraph) + 1,
    beside: target.children.findLast(({ paragraph: { kind } }) => kind === "item") ?? null,
    after: true,
  };
}
