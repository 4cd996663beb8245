/** Moves paragraphs with all that depends on their position: numbers, marks, references, the form of openers. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { getSpaceBefore } from "../../rules/linguistics/mark-spaces.ts";
import type { Edit } from "../../rules/rule.ts";
import { getLineEnd, type ReadDocument } from "../shared/read-document.ts";
import { adaptOpener } from "./adapt-opener.ts";
import { arrangeText, type Piece } from "./arrange-text.ts";
import { carryReferences } from "./carry-references.ts";
import { assignClosings, type Closing, createClosingEdits, getClosing, NO_CLOSING } from "./closings.ts";
import { type Destination, findLanding, type LandingPlace, selectMovers } from "./destination.ts";
import { assignLabels, createLabelEdits, createLabelForm, type LabelForm, type ListMember } from "./labels.ts";
import { type Reason, Refusal } from "./refusal.ts";
import {
  type ClauseGroup,
  findClosingParagraph,
  getGroup,
  getListLevel,
  getUnits,
  isInGroup,
  isSameGroup,
  listWithDescendants,
  type Unit,
  type Units,
} from "./units.ts";
import { validateEdits } from "./validate-edits.ts";

export type { Destination } from "./destination.ts";

/**
 * `edits` in order and without overlap; empty where nothing moves. `order` has the old indexes of the paragraphs in
 * their new order.
 */
export type MoveResult =
  | { readonly edits: readonly Edit[]; readonly order: readonly number[] }
  | { readonly reason: Reason };

/** Edits that are not yet validated, and the expected kinds of all paragraphs in order (null: not checked). */
export interface EditPlan {
  readonly edits: readonly Edit[];
  readonly kinds: readonly string[] | null;
}

/**
 * Moves paragraphs, by their indexes, with their sub-paragraphs and the comments above them. Labels and marks stay with
 * the positions, so that moving there and back gives the same text; a list that gains or loses members is counted anew.
 */
export function moveClauses(document: ReadDocument, which: readonly number[], to: Destination): MoveResult {
  return catchRefusal(() => {
    const move = new ClauseMove(document, which, to);
    return { edits: validatePlan(document, createPlan(move)), order: move.order() };
  });
}

/** The cheap part of a move: its edits, without parsing the new text. Throws a `Refusal`. */
export function planMove(document: ReadDocument, which: readonly number[], to: Destination): EditPlan {
  return createPlan(new ClauseMove(document, which, to));
}

function createPlan(move: ClauseMove): EditPlan {
  return move.changes ? { edits: move.edits(), kinds: move.kinds() } : { edits: [], kinds: null };
}

/** Validates a plan by parsing and checking the new text. Throws a `Refusal`. */
export function validatePlan(document: ReadDocument, { edits, kinds }: EditPlan): readonly Edit[] {
  return edits.length === 0 ? [] : validateEdits(document, edits, kinds);
}

function catchRefusal(work: () => MoveResult): MoveResult {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.reason };
    throw error;
  }
}

class ClauseMove {
  readonly #document: ReadDocument;
  readonly #units: Units;
  readonly #movers: readonly Unit[];
  readonly #landing: LandingPlace;
  /** The new order of lists that change, by their parent. */
  readonly #lists = new Map<Unit | null, Unit[]>();
  readonly #groups: readonly ClauseGroup[];

  constructor(document: ReadDocument, which: readonly number[], to: Destination) {
    this.#document = document;
    this.#units = getUnits(document.analysis);
    this.#movers = selectMovers(which, this.#units);
    this.#landing = findLanding(to, this.#movers, this.#units);
    this.#reorder();
    const groups = [...this.#movers.map(getGroup), this.#landing.group];
    this.#groups = groups.filter((group, at) => groups.findIndex(one => isSameGroup(one, group)) === at);
  }

  /** Whether any unit changes its position. */
  get changes(): boolean {
    return [...this.#lists].some(([parent, list]) => list.some((unit, at) => unit !== this.#before(parent)[at]));
  }

  edits(): Edit[] {
    const { analysis, pack } = this.#document;
    const { group } = this.#landing;
    const labels = this.#labels();
    const closings = this.#closings();
    const order = this.#order();
    const places = new Map(order.map(({ paragraph }, place) => [paragraph, place]));
    const movers = new Set(this.#movers.map(({ paragraph }) => paragraph));
    const after = {
      label: (paragraph: Paragraph) => labels.get(paragraph),
      parent: (paragraph: Paragraph) => (movers.has(paragraph) ? (group.parent?.paragraph ?? null) : undefined),
      place: (paragraph: Paragraph) => places.get(paragraph) ?? paragraph.index,
    };
    const members = this.#before(group.parent).filter(unit => isInGroup(unit, group));
    const edits = [
      ...[...labels].flatMap(([paragraph, label]) => createLabelEdits(paragraph, label)),
      ...[...closings].flatMap(([paragraph, closing]) => createClosingEdits(paragraph, closing, pack)),
      ...this.#movers.flatMap(unit =>
        adaptOpener(
          unit.paragraph,
          group,
          members.map(({ paragraph }) => paragraph),
          this.#document,
        ),
      ),
      ...analysis.instruments
        .slice(group.instrument, group.instrument + 1)
        .flatMap(instrument => carryReferences(instrument, after, pack)),
    ];
    return arrangeText(analysis.text, this.#pieces(), edits);
  }

  /** The expected kinds of all paragraphs in their new order. */
  kinds(): string[] {
    const movers = new Set(this.#movers);
    return this.#order().map(unit => (movers.has(unit) ? this.#landing.group.kind : unit.paragraph.kind));
  }

  /** The indexes of all paragraphs in their new order. */
  order(): number[] {
    return this.#order().map(({ paragraph }) => paragraph.index);
  }

  #before(parent: Unit | null): readonly Unit[] {
    return parent?.children ?? this.#units.roots;
  }

  #now(parent: Unit | null): readonly Unit[] {
    return this.#lists.get(parent) ?? this.#before(parent);
  }

  #reorder(): void {
    const { group, beside, after } = this.#landing;
    for (const { parent } of this.#movers) this.#lists.set(parent, []);
    this.#lists.set(group.parent, []);
    const movers = new Set(this.#movers);
    for (const parent of this.#lists.keys()) {
      const rest = this.#before(parent).filter(unit => !movers.has(unit));
      if (parent === group.parent) {
        // Beside one that moves itself, they go to its old position.
        const list = this.#before(parent);
        const from = beside ? list.indexOf(beside) + (after ? 1 : 0) : list.length;
        const next = list.slice(from).find(unit => !movers.has(unit));
        rest.splice(next ? rest.indexOf(next) : rest.length, 0, ...this.#movers);
      } else if (!rest.some(({ paragraph }) => paragraph.kind === "item") && parent) throw new Refusal("onlyItem");
      this.#lists.set(parent, rest);
    }
  }

  /** All units of the document in their new order. */
  #order(): Unit[] {
    const all = (unit: Unit): Unit[] => [unit, ...this.#now(unit).flatMap(all)];
    return this.#now(null).flatMap(all);
  }

  #isMember(unit: Unit, group: ClauseGroup): boolean {
    if (this.#movers.includes(unit)) return isSameGroup(group, this.#landing.group);
    return unit.parent === group.parent && isInGroup(unit, group);
  }

  /** The members of a list before and after, and whether members and other units alternate as before. */
  #membersOf(group: ClauseGroup) {
    const old = this.#before(group.parent);
    const now = this.#now(group.parent);
    const before = old.filter(unit => isInGroup(unit, group));
    const after = now.filter(unit => this.#isMember(unit, group));
    const members = new Set(after);
    const alike =
      old.length === now.length && now.every((unit, at) => members.has(unit) === isInGroup(old[at] as Unit, group));
    return { before, after, alike };
  }

  #labels(): Map<Paragraph, string | null> {
    const labels = new Map<Paragraph, string | null>();
    for (const group of this.#groups) {
      const { before, after, alike } = this.#membersOf(group);
      const anew = alike ? NONE : this.#anew(group, before, after);
      const places = after.map((unit): ListMember => {
        const bare = !unit.paragraph.clause.label && before.includes(unit) && !this.#movers.includes(unit);
        return { paragraph: unit.paragraph, restarts: anew.has(unit), unlabelled: bare };
      });
      const labelled = before.filter(({ paragraph }) => paragraph.clause.label).length;
      const wanted = assignLabels(
        before.map(({ paragraph }) => paragraph),
        places,
        this.#form(group),
        before.length > 0 ? labelled * 2 > before.length : group.kind === "item",
      );
      after.forEach(({ paragraph }, at) => {
        const label = wanted[at] ?? null;
        if (label !== (paragraph.clause.label?.text ?? null)) labels.set(paragraph, label);
      });
    }
    this.#relabelInside(labels);
    return labels;
  }

  #form(group: ClauseGroup): LabelForm {
    const level = group.kind === "item" ? (group.parent ? getListLevel(group.parent.paragraph) + 1 : 1) : 0;
    return this.#formAt(
      level,
      this.#before(group.parent).filter(unit => isInGroup(unit, group)),
    );
  }

  #formAt(level: number, members: readonly Unit[]): LabelForm {
    const { analysis, pack } = this.#document;
    const kind = level === 0 ? "operative" : "item";
    const { instrument } = this.#landing.group;
    const others = analysis.paragraphs.filter(
      one => one.instrument === instrument && one.kind === kind && getListLevel(one) === level,
    );
    return createLabelForm([...members.map(({ paragraph }) => paragraph), ...others], level, pack);
  }

  /** Gives sub-paragraphs of units that change their level the labels of the new level. */
  #relabelInside(labels: Map<Paragraph, string | null>): void {
    for (const mover of this.#movers) {
      const delta = this.#landing.level - getListLevel(mover.paragraph);
      if (delta === 0) continue;
      for (const { paragraph } of listWithDescendants(mover).slice(1)) {
        if (paragraph.kind !== "item" || !paragraph.number) continue;
        labels.set(paragraph, this.#formAt(getListLevel(paragraph) + delta, [])(paragraph.number.value));
      }
    }
  }

  /** Members with which numbers begin again: the first under each heading under which they did so before. */
  #anew(group: ClauseGroup, before: readonly Unit[], after: readonly Unit[]): ReadonlySet<Unit> {
    const old = mapHeadings(this.#before(group.parent));
    const restarts = before.filter(({ paragraph: { number } }, at) => at > 0 && number?.value === 1);
    const under = new Set(restarts.map(unit => old.get(unit)));
    const now = mapHeadings(this.#now(group.parent));
    return new Set(
      after.filter((unit, at) => {
        const heading = now.get(unit);
        const previous = after[at - 1];
        return heading && under.has(heading) && (!previous || now.get(previous) !== heading);
      }),
    );
  }

  #closings(): Map<Paragraph, Closing> {
    const { pack } = this.#document;
    const closings = new Map<Paragraph, Closing>();
    const depth = ({ parent }: ClauseGroup) => (parent ? getListLevel(parent.paragraph) + 1 : 0);
    // The last item of a list also closes its paragraph, so outer lists come last and win.
    for (const group of [...this.#groups].sort((a, b) => depth(b) - depth(a))) {
      const { before, after, alike } = this.#membersOf(group);
      const old = before.map(unit => getClosing(findClosingParagraph(unit), pack));
      const usual = this.#mark(group.kind === "preambular" ? "preambular" : "operative");
      const lead = group.parent ? getClosing(group.parent.paragraph, pack) : this.#mark("last");
      const places = new Map(before.map((unit, at) => [unit, at]));
      const own = after.map(unit => places.get(unit) ?? null);
      const wanted = alike ? old : assignClosings(old, own, usual, lead);
      after.forEach((unit, at) => {
        closings.set(this.#closer(unit), wanted[at] ?? NO_CLOSING);
      });
      if (before.length === 0 && group.parent) closings.set(group.parent.paragraph, this.#mark("leadIn"));
    }
    return closings;
  }

  #mark(key: "preambular" | "operative" | "last" | "leadIn"): Closing {
    const { analysis: tree, pack } = this.#document;
    const mark = pack.terminators[key][0] ?? "";
    return { mark: getSpaceBefore(mark, { tree, pack }) + mark, link: "" };
  }

  /** The paragraph whose mark closes the unit after the move. */
  #closer(unit: Unit): Paragraph {
    const children = this.#now(unit);
    return findClosingParagraph({
      ...unit,
      children: children.map(child => ({ ...child, children: [...this.#now(child)] })),
    });
  }

  #pieces(): Piece[] {
    const { text } = this.#document.analysis;
    const moving = new Set(this.#movers.flatMap(listWithDescendants));
    const pieces: Piece[] = [];
    const add = (parent: Unit | null) => {
      const gaps = this.#gaps(parent);
      this.#now(parent).forEach((unit, at) => {
        pieces.push(gaps[at] ?? "", { ...unit.span, stays: !moving.has(unit) });
        add(unit);
      });
    };
    add(null);
    const end = this.#units.all.at(-1)?.span.end ?? 0;
    return [...pieces, text.slice(end)];
  }

  /** The text before each unit of a list: gaps keep their positions; a new member gets one like the others. */
  #gaps(parent: Unit | null): string[] {
    const { text } = this.#document.analysis;
    const of = ({ gap }: Unit) => text.slice(gap.start, gap.end);
    const before = this.#before(parent);
    const now = this.#now(parent);
    if (now === before || now.length === before.length) return before.map(of);
    const blank = getLineEnd(this.#document).repeat(2);
    const usual =
      before
        .slice(1)
        .map(of)
        .find(gap => gap.trim() === "") ?? blank;
    const first = before[0] ? of(before[0]) : blank;
    return now.map((unit, at) => {
      if (at === 0) return first;
      return unit.parent === parent && unit !== before[0] ? of(unit) : usual;
    });
  }
}

const NONE: ReadonlySet<Unit> = new Set();

/** The heading that each unit of a list stands under. */
function mapHeadings(list: readonly Unit[]): ReadonlyMap<Unit, Unit | null> {
  let heading: Unit | null = null;
  return new Map(
    list.map(unit => {
      if (unit.paragraph.kind === "heading") heading = unit;
      return [unit, heading];
    }),
  );
}
