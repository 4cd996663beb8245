/** Updates references of a text to its own paragraphs when these get other numbers or positions. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getMentions, type PlacedMention } from "../../../grammar/resolve/mentions.ts";
import { getNumberTable, type NumberedParagraph } from "../../../grammar/resolve/number-table.ts";
import { getParagraphReferences } from "../../../grammar/resolve/paragraph-references.ts";
import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import type { Edit } from "../../rules/rule.ts";
import { collapseSpaces, Refusal } from "./refusal.ts";

/** Labels, parents and positions of paragraphs after a move. */
export interface StateAfterMove {
  /** The new label of a paragraph, null for none; undefined where it stays as it is. */
  label(paragraph: Paragraph): string | null | undefined;
  /** The paragraph that a moved one now stands under, null for none; undefined where it was not moved. */
  parent(paragraph: Paragraph): Paragraph | null | undefined;
  /** Its place in the order of the text. */
  place(paragraph: Paragraph): number;
}

const NUMBER = /[\p{L}\p{N}]+/u;

/** Throws a `Refusal` where a reference would have to be rewritten by a person. */
export function carryReferences(instrument: Instrument, after: StateAfterMove, pack: CompiledPack): Edit[] {
  return new ReferenceCarrier(instrument, after, pack).edits();
}

class ReferenceCarrier {
  readonly #instrument: Instrument;
  readonly #after: StateAfterMove;
  readonly #pack: CompiledPack;
  readonly #parents = new Map<NumberedParagraph, NumberedParagraph | null>();
  readonly #own = new Map<Paragraph, NumberedParagraph>();
  /** Edits of the steps of references, by their offsets. */
  readonly #written = new Map<number, Edit & { readonly old: string }>();

  constructor(instrument: Instrument, after: StateAfterMove, pack: CompiledPack) {
    this.#instrument = instrument;
    this.#after = after;
    this.#pack = pack;
    const enter = (numbered: NumberedParagraph, parent: NumberedParagraph | null) => {
      this.#parents.set(numbered, parent);
      if (hasOwnLabel(numbered)) this.#own.set(numbered.paragraph, numbered);
      for (const item of numbered.items) enter(item, numbered);
    };
    for (const numbered of getNumberTable(instrument).numbered) enter(numbered, null);
  }

  edits(): Edit[] {
    for (const group of groupByReference(getMentions(this.#instrument, this.#pack))) {
      if (group.some(one => this.#moves(one))) this.#carry(group);
      this.#point(group);
    }
    this.#neighbours();
    return [...this.#written.values()].filter(({ old, newText }) => old.toLowerCase() !== newText.toLowerCase());
  }

  /** Whether the paragraph that a mention names gets another path. */
  #moves({ paragraph, resolution: { reached } }: PlacedMention): boolean {
    return (
      reached.some(
        one => this.#path(one).join(" ") !== this.#oldPath(one).join(" ") || this.#owner(one) !== this.#oldOwner(one),
      ) ||
      (this.#after.parent(paragraph) !== undefined && reached.length > 0)
    );
  }

  #carry(group: readonly PlacedMention[]): void {
    const simple = group.every(({ mention }) => mention.steps.length === 1 && !mention.endsRange);
    if (simple && this.#inOrder(group)) {
      this.#sorted(group);
      return;
    }
    for (const [at, placed] of group.entries()) {
      const before = group[at - 1];
      if (placed.mention.endsRange && before) this.#range(before, placed);
      else if (!group[at + 1]?.mention.endsRange) this.#one(placed);
    }
  }

  #inOrder(group: readonly PlacedMention[]): boolean {
    const values = group.map(({ resolution }) => resolution.target?.value ?? 0);
    return group.length > 1 && values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0));
  }

  /** « paragraphes 2 et 5 » stays in the order of the numbers. */
  #sorted(group: readonly PlacedMention[]): void {
    const texts = group
      .map(placed => this.#stepsOf(placed)[0] as string)
      .map(text => ({ text, value: Number(text) || text.length * 100 + text.charCodeAt(0) }))
      .sort((a, b) => a.value - b.value);
    group.forEach(({ paragraph, mention }, at) => {
      this.#write(paragraph, mention.steps[0], texts[at]?.text ?? "", group[at] as PlacedMention);
    });
  }

  #one(placed: PlacedMention): void {
    const texts = this.#stepsOf(placed);
    texts.forEach((text, at) => {
      this.#write(placed.paragraph, placed.mention.steps[at] as Span, text, placed);
    });
  }

  /** The steps of a mention after the move. */
  #stepsOf(placed: PlacedMention): readonly string[] {
    const { paragraph, mention, resolution } = placed;
    const { reached, ambiguous } = resolution;
    const target = reached.at(-1);
    if (!target) return mention.steps.map(({ text }) => text);
    const absolutePath = /^\p{N}/u.test(mention.steps[0].text);
    const path = this.#path(target);
    const relative = absolutePath ? path : path.slice(1);
    // A letter alone means an item of the same paragraph.
    const home = absolutePath || this.#owner(target)?.paragraph === this.#rootOf(paragraph);
    if (ambiguous || !home || relative.length !== reached.length) throw createRefusal("path", placed);
    return [...relative, ...mention.steps.slice(reached.length).map(({ text }) => text)];
  }

  /** « 3 à 7 »: all paragraphs that are named must still follow one another. */
  #range(first: PlacedMention, last: PlacedMention): void {
    const [from, to] = [first.resolution.target, last.resolution.target];
    if (!from || !to) return;
    const parent = this.#parents.get(from) ?? null;
    const siblings = parent?.items ?? getNumberTable(this.#instrument).numbered;
    const [start, end] = [siblings.indexOf(from), siblings.indexOf(to)];
    if (start < 0 || end < start) throw createRefusal("range", first);
    const named = new Set(siblings.slice(start, end + 1));
    const ordered = siblings.toSorted((a, b) => this.#after.place(a.paragraph) - this.#after.place(b.paragraph));
    const now = ordered.filter(one => named.has(one));
    const at = ordered.indexOf(now[0] as NumberedParagraph);
    const together = ordered.slice(at, at + now.length).every(one => named.has(one));
    const paths = now.map(one => this.#path(one).slice(0, -1).join(" "));
    if (!together || new Set(paths).size > 1) throw createRefusal("range", first);
    for (const [mention, target] of [
      [first, now[0]],
      [last, now.at(-1)],
    ] as const) {
      const resolution = {
        ...mention.resolution,
        reached: [...mention.resolution.reached.slice(0, -1), target as NumberedParagraph],
      };
      this.#one({ ...mention, resolution });
    }
  }

  /** « ci-dessus » becomes « ci-dessous » when the paragraph that it points to is then below. */
  #point(group: readonly PlacedMention[]): void {
    const [first] = group;
    const place = first?.place;
    if (!first || !place) return;
    const side = (target: NumberedParagraph, order: (one: Paragraph) => number) =>
      Math.sign(order(target.paragraph) - order(first.paragraph));
    const targets = group.flatMap(({ resolution }) => resolution.target ?? []);
    const before = new Set(targets.map(one => side(one, ({ index }) => index)));
    const now = new Set(targets.map(one => side(one, paragraph => this.#after.place(paragraph))));
    const right = place.points === "above" ? -1 : 1;
    if (!before.has(right) || before.size > 1 || (now.size === 1 && now.has(right))) return;
    const word = now.size === 1 && now.has(-right) ? findOppositeWord(place.text, place.points, this.#pack) : null;
    if (word === null) throw createRefusal("place", first);
    this.#write(first.paragraph, place, word, first);
  }

  /** « le paragraphe précédent » must still mean the same paragraph. */
  #neighbours(): void {
    const { numbered, owner } = getNumberTable(this.#instrument);
    const old = mapNeighbours(numbered);
    const now = mapNeighbours(
      numbered.toSorted((a, b) => this.#after.place(a.paragraph) - this.#after.place(b.paragraph)),
    );
    for (const paragraph of this.#instrument.paragraphs) {
      for (const { place, mentions, reference } of getParagraphReferences(paragraph.clause, this.#pack)) {
        const own = owner(paragraph);
        if (!place || mentions.length > 0 || !own) continue;
        if (old.get(own)?.[place.points] !== now.get(own)?.[place.points]) {
          throw new Refusal("place", { reference: collapseSpaces(reference.text) });
        }
      }
    }
  }

  #write(paragraph: Paragraph, span: Span, newText: string, placed: PlacedMention): void {
    const old = paragraph.clause.text.slice(span.start, span.end);
    const edit = { ...toDocumentSpan(paragraph, span), newText, old };
    const other = this.#written.get(edit.start);
    // Two mentions that share a step, « alinéas a) et b) du paragraphe 3 », must change it in the same way.
    if (other && other.newText.toLowerCase() !== newText.toLowerCase()) throw createRefusal("path", placed);
    this.#written.set(edit.start, edit);
  }

  #oldPath(numbered: NumberedParagraph): string[] {
    const parent = this.#parents.get(numbered);
    return [...(parent ? this.#oldPath(parent) : []), numbered.text];
  }

  #path(numbered: NumberedParagraph): string[] {
    const parent = this.#newParent(numbered);
    const label = hasOwnLabel(numbered) ? this.#after.label(numbered.paragraph) : undefined;
    const text = label === undefined ? numbered.text : (NUMBER.exec(label ?? "")?.[0].toLowerCase() ?? "");
    // A paragraph without number cannot be named by one.
    if (text === "") return [];
    return [...(parent ? this.#path(parent) : []), text];
  }

  #newParent(numbered: NumberedParagraph): NumberedParagraph | null {
    const moved = hasOwnLabel(numbered) ? this.#after.parent(numbered.paragraph) : undefined;
    if (moved === undefined) return this.#parents.get(numbered) ?? null;
    return moved && (this.#own.get(moved) ?? null);
  }

  #owner(numbered: NumberedParagraph): NumberedParagraph {
    const parent = this.#newParent(numbered);
    return parent ? this.#owner(parent) : numbered;
  }

  #oldOwner(numbered: NumberedParagraph): NumberedParagraph {
    const parent = this.#parents.get(numbered);
    return parent ? this.#oldOwner(parent) : numbered;
  }

  /** The numbered paragraph that a paragraph belongs to after the move. */
  #rootOf(paragraph: Paragraph): Paragraph | undefined {
    const own = this.#own.get(paragraph);
    if (own) return this.#owner(own).paragraph;
    const parent = this.#after.parent(paragraph);
    if (parent) return this.#rootOf(parent);
    return getNumberTable(this.#instrument).owner(paragraph)?.paragraph;
  }
}

/** Mentions grouped by the reference that they stand in, « paragraphes 2 et 5 »; given in the order of the text. */
function groupByReference(mentions: readonly PlacedMention[]): PlacedMention[][] {
  const groups: PlacedMention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1);
    const same = last?.[0]?.reference === mention.reference && last[0].paragraph === mention.paragraph;
    if (last && same) last.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function mapNeighbours(numbered: readonly NumberedParagraph[]) {
  return new Map(numbered.map((one, at) => [one, { above: numbered[at - 1], below: numbered[at + 1] }]));
}

/** Whether it is numbered by the paragraph's own label, not by a second label on its line. */
function hasOwnLabel({ paragraph, label }: NumberedParagraph): boolean {
  return label.start === paragraph.clause.label?.start;
}

function createRefusal(key: "range" | "path" | "place", { reference }: PlacedMention): Refusal {
  return new Refusal(key, { reference: collapseSpaces(reference.text) });
}

/** The pack lists words of both directions in the same order, the adjective of « le paragraphe précédent » last. */
function findOppositeWord(word: string, points: "above" | "below", { usage }: CompiledPack): string | null {
  const { above, below } = usage.paragraphReferences;
  const [from, to] = points === "above" ? [above, below] : [below, above];
  const at = from.indexOf(collapseSpaces(word).toLowerCase());
  if (at === from.length - 1) return to.at(-1) ?? null;
  return at >= 0 && at < to.length - 1 ? (to[at] as string) : null;
}
