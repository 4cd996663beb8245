/** Replaces an opener by one of equal, greater or less force, where its complement can stay or be converted. */

import type { CompiledPack, ScaleEntry } from "../../../grammar/languages/pack.ts";
import { skipGap } from "../../../grammar/text/words.ts";
import type { OpenerHead, Section } from "../../../grammar/tree/tree.ts";
import { findAgreement } from "../../rules/linguistics/instrument-agreement.ts";
import { getApostrophe } from "../../rules/linguistics/text-sample.ts";
import type { Edit } from "../../rules/rule.ts";
import { getUnits } from "../move-clauses/units.ts";
import { isClause } from "../shared/clause-kinds.ts";
import { getInstrument } from "../shared/read-document.ts";
import type { Refactoring, RefactoringContext, RefactoringOffer } from "./refactoring.ts";
import { type Complement, convertComplement, isComplementOfKind } from "./rewriting/complement.ts";
import { createOpener, findRungs } from "./rewriting/scales.ts";
import { OPENER_TITLES } from "./texts.ts";

/** Offers of one direction. */
const MOST = 2;

export const opener: Refactoring = {
  id: "opener",
  kind: "refactor.rewrite",
  offers(place) {
    const { document, paragraph } = place;
    const { pack, analysis } = document;
    const { section } = paragraph;
    // Sub-paragraphs may have openers, too: « Nous, ministres : a) Décidons … ».
    if (!isClause(paragraph) || section === null) return [];
    const head = findHeadAt(place);
    if (!head) return [];
    const mask = findAgreement(getInstrument(document, paragraph), pack)?.mask ?? head.mask;
    const agreed = (head.mask & mask) !== 0 ? head.mask & mask : head.mask;
    const complement = getComplement(head, place);
    const all = listExchanges(
      { head, section, mask: agreed, complement, apostrophe: getApostrophe(analysis, pack) },
      pack,
    );
    return selectNearest(all).map(({ newText, edits, direction }): RefactoringOffer => {
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

/** The only head of the opener, or the later opener at the cursor. */
function findHeadAt({ paragraph, range }: RefactoringContext): OpenerHead | null {
  const { opener: own, laterOpeners } = paragraph.clause;
  const [start, end] = [range.start - paragraph.start, range.end - paragraph.start];
  if (!own || end > paragraph.end - paragraph.start) return null;
  if (end <= own.end) return own.heads.length === 1 ? own.heads[0] : null;
  return laterOpeners.find(second => second.start <= start && end <= second.end) ?? null;
}

/** From the end of the head to the next opener, or to the final mark. */
function getComplement(head: OpenerHead, { document, paragraph }: RefactoringContext): Complement {
  const { clause } = paragraph;
  const next = clause.laterOpeners.find(({ start }) => start >= head.end);
  const end = next?.start ?? clause.terminator?.start ?? clause.contentEnd;
  const children = getUnits(document.analysis).all[paragraph.index]?.children ?? [];
  const items = next ? [] : children.map(unit => unit.paragraph).filter(one => one.kind === "item");
  return { paragraph, span: { start: skipGap(clause.text, head.end), end }, items };
}

interface Exchange {
  readonly newText: string;
  readonly edits: readonly Edit[];
  /** By how many steps it is stronger; negative for a weaker one. */
  readonly by: number;
  /** Whether it takes the same kind of complement. */
  readonly keepsComplement: boolean;
  readonly direction: keyof typeof OPENER_TITLES;
}

interface ExchangeQuery {
  readonly head: OpenerHead;
  readonly section: Section;
  readonly mask: number;
  readonly complement: Complement;
  readonly apostrophe: string;
}

function listExchanges({ head, section, mask, complement, apostrophe }: ExchangeQuery, pack: CompiledPack): Exchange[] {
  const text = complement.paragraph.clause.text;
  const own = findRungs(head, section, pack).find(rung => isComplementOfKind(rung, complement, pack));
  if (!own) return [];
  // Openers that take the same complement come first.
  const others = pack.scales
    .filter(rung => rung.scale === own.scale && rung !== own)
    .sort((a, b) => Number(isSameKind(b, own)) - Number(isSameKind(a, own)));
  return others.flatMap((rung): Exchange[] => {
    const form = createOpener(rung, head, text, section, mask, pack);
    if (form === null || form.toLowerCase() === head.text.toLowerCase()) return [];
    const edits = convertComplement(own, rung, complement, apostrophe, pack);
    if (!edits) return [];
    const newText = form.replaceAll("'", apostrophe);
    const by = rung.step - own.step;
    const alike = isSameKind(rung, own);
    return [
      { newText, edits, by, keepsComplement: alike, direction: by > 0 ? "stronger" : by < 0 ? "weaker" : "same" },
    ];
  });
}

function isSameKind(a: ScaleEntry, b: ScaleEntry): boolean {
  return a.object === b.object && a.act === b.act && a.clause === b.clause;
}

/** Of each direction the nearest steps, with at least one opener that keeps the complement. */
function selectNearest(all: readonly Exchange[]): Exchange[] {
  return (["stronger", "same", "weaker"] as const).flatMap(direction => {
    const own = all.filter(one => one.direction === direction);
    const near = selectLeast(own);
    const alike = selectLeast(own.filter(one => one.keepsComplement));
    return dropDuplicates([...near.slice(0, 1), ...alike.slice(0, 1), ...near.slice(1)]).slice(0, MOST);
  });
}

function selectLeast(all: readonly Exchange[]): Exchange[] {
  const step = Math.min(...all.map(({ by }) => Math.abs(by)));
  return all.filter(({ by }) => Math.abs(by) === step);
}

function dropDuplicates(all: readonly Exchange[]): Exchange[] {
  return all.filter((one, at) => all.findIndex(({ newText }) => newText === one.newText) === at);
}
