/** Another opener of the same force, or one step stronger or weaker, where what follows it can stay or be told anew. */

import type { CompiledPack, Rung } from "../../../grammar/languages/pack.ts";
import { skipGap } from "../../../grammar/text/words.ts";
import type { OpenerHead, Section } from "../../../grammar/tree/tree.ts";
import { agreementOf } from "../../rules/linguistics/instrument-agreement.ts";
import { apostropheOf } from "../../rules/linguistics/prose.ts";
import type { Edit } from "../../rules/rule.ts";
import { isClause, unitsOf } from "../move-clauses/units.ts";
import { instrumentOf } from "../read-document.ts";
import type { Offer, Place, Refactoring } from "./refactoring.ts";
import { type Complement, converted, isOf } from "./rewriting/complement.ts";
import { openerOf, rungsOf } from "./rewriting/scales.ts";
import { OPENER_TITLES } from "./texts.ts";

/** Offers of one direction: more are a list that nobody reads. */
const MOST = 2;

export const opener: Refactoring = {
  id: "opener",
  kind: "refactor.rewrite",
  offers(place) {
    const { document, paragraph } = place;
    const { pack, analysis } = document;
    const { section } = paragraph;
    // Sub-paragraphs may be clauses, too: « Nous, ministres : a) Décidons … ».
    if (!isClause(paragraph) || section === null) return [];
    const head = headAt(place);
    if (!head) return [];
    const mask = agreementOf(instrumentOf(document, paragraph), pack)?.mask ?? head.mask;
    const agreed = (head.mask & mask) !== 0 ? head.mask & mask : head.mask;
    const complement = complementOf(head, place);
    const found = exchanges(
      { head, section, mask: agreed, complement, apostrophe: apostropheOf(analysis, pack) },
      pack,
    );
    return nearest(found).map(({ newText, edits, direction }): Offer => {
      const { start, end } = head;
      const own = { start: paragraph.start + start, end: paragraph.start + end, newText };
      return {
        title: OPENER_TITLES[direction],
        arguments: { opener: newText },
        key: newText,
        plan: () => ({ edits: [own, ...edits], kinds: analysis.paragraphs.map(one => one.kind) }),
      };
    });
  },
};

/** The only head of the opener, or the later one that the cursor is in. */
function headAt({ paragraph, range }: Place): OpenerHead | null {
  const { opener: own, seconds } = paragraph.clause;
  const [start, end] = [range.start - paragraph.start, range.end - paragraph.start];
  if (!own || end > paragraph.end - paragraph.start) return null;
  if (end <= own.end) return own.heads.length === 1 ? own.heads[0] : null;
  return seconds.find(second => second.start <= start && end <= second.end) ?? null;
}

/** From the end of the head to the next, or to the mark at the end. */
function complementOf(head: OpenerHead, { document, paragraph }: Place): Complement {
  const { clause } = paragraph;
  const next = clause.seconds.find(({ start }) => start >= head.end);
  const end = next?.start ?? clause.terminator?.start ?? clause.contentEnd;
  const children = unitsOf(document.analysis).all[paragraph.index]?.children ?? [];
  const items = next ? [] : children.map(unit => unit.paragraph).filter(one => one.kind === "item");
  return { paragraph, span: { start: skipGap(clause.text, head.end), end }, items };
}

interface Exchange {
  readonly newText: string;
  readonly edits: readonly Edit[];
  /** By how much it is stronger. */
  readonly by: number;
  /** It takes what the text has now. */
  readonly alike: boolean;
  readonly direction: keyof typeof OPENER_TITLES;
}

interface Wanted {
  readonly head: OpenerHead;
  readonly section: Section;
  readonly mask: number;
  readonly complement: Complement;
  readonly apostrophe: string;
}

function exchanges({ head, section, mask, complement, apostrophe }: Wanted, pack: CompiledPack): Exchange[] {
  const text = complement.paragraph.clause.text;
  const own = rungsOf(head, section, pack).find(rung => isOf(rung, complement, pack));
  if (!own) return [];
  // What needs no other complement comes first.
  const others = pack.scales
    .filter(rung => rung.scale === own.scale && rung !== own)
    .sort((a, b) => Number(sameKind(b, own)) - Number(sameKind(a, own)));
  return others.flatMap((rung): Exchange[] => {
    const form = openerOf(rung, head, text, section, mask, pack);
    if (form === null || form.toLowerCase() === head.text.toLowerCase()) return [];
    const edits = converted(own, rung, complement, apostrophe, pack);
    if (!edits) return [];
    const newText = apostrophe === "'" ? form : form.replaceAll("'", apostrophe);
    const by = rung.step - own.step;
    const alike = sameKind(rung, own);
    return [{ newText, edits, by, alike, direction: by > 0 ? "stronger" : by < 0 ? "weaker" : "same" }];
  });
}

function sameKind(a: Rung, b: Rung): boolean {
  return a.object === b.object && a.act === b.act && a.clause === b.clause;
}

/** Of those that are stronger or weaker, the ones that are least so; one at least of those that change nothing else. */
function nearest(all: readonly Exchange[]): Exchange[] {
  return (["stronger", "same", "weaker"] as const).flatMap(direction => {
    const own = all.filter(one => one.direction === direction);
    const near = leastOf(own);
    const alike = leastOf(own.filter(one => one.alike));
    return distinct([...near.slice(0, 1), ...alike.slice(0, 1), ...near.slice(1)]).slice(0, MOST);
  });
}

function leastOf(all: readonly Exchange[]): Exchange[] {
  const step = Math.min(...all.map(({ by }) => Math.abs(by)));
  return all.filter(({ by }) => Math.abs(by) === step);
}

function distinct(all: readonly Exchange[]): Exchange[] {
  return all.filter((one, at) => all.findIndex(({ newText }) => newText === one.newText) === at);
}
