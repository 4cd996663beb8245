/**
 * Which marks are usual in a text besides those that the United Nations ask for: what its profile says, and, in the
 * texts of other houses, what most paragraphs of the kind do. Recitals end in semicolons in many, sub-paragraphs of
 * simulations in commas.
 */
import { memoizePerPlainInstrument } from "../../../grammar/languages/memoize.ts";
import type { MarkedPart } from "../../../grammar/languages/pack.ts";
import { getProfile } from "../../../grammar/languages/profiles.ts";
import { toAsciiMark } from "../../../grammar/text/punctuation.ts";
import type { Instrument } from "../../../grammar/tree/tree.ts";
import { getMarkChain, type LinkKind } from "./mark-chain.ts";

const PART: Readonly<Record<LinkKind, MarkedPart | null>> = {
  preambular: "preambular",
  operative: "operative",
  last: null,
  "lead-in": null,
  item: "item",
  "last-item": "item",
};

/** Two alike may be two slips, where the usage of the United Nations is asked for. */
const FEWEST = 2;
const FEWEST_STRICT = 3;
const NEARLY_ALL = 0.8;

/** By kind, the mark in which most paragraphs end; absent where there is none. */
const findCommonMarks = memoizePerPlainInstrument(instrument => {
  const counts = new Map<LinkKind, Map<string, number>>();
  for (const { kind, paragraph } of getMarkChain(instrument, true)) {
    const marks = counts.get(kind) ?? new Map<string, number>();
    const mark = paragraph.clause.terminator?.mark ?? "";
    counts.set(kind, marks.set(mark, (marks.get(mark) ?? 0) + 1));
  }
  const { strict } = getProfile(instrument.profile);
  const common = new Map<LinkKind, string>();
  for (const [kind, marks] of counts) {
    // Under the usage of the United Nations only lists are free to do otherwise throughout.
    if (strict && kind !== "item") continue;
    const total = [...marks.values()].reduce((sum, one) => sum + one, 0);
    const [mark = "", count = 0] = [...marks].sort((a, b) => b[1] - a[1])[0] ?? [];
    const enough = strict ? count >= FEWEST_STRICT && count >= total * NEARLY_ALL : count * 2 > total;
    if (count >= FEWEST && enough && mark !== "") common.set(kind, mark);
  }
  return common;
});

/** The mark that most paragraphs of a kind have, where the text may follow its own usage. */
export function findCommonMark(instrument: Instrument, kind: LinkKind): string | null {
  return findCommonMarks(instrument).get(kind) ?? null;
}

/** Whether a paragraph of a kind may end in a mark, or in none, by the usage of its house. */
export function isUsualMark(instrument: Instrument, kind: LinkKind, mark: string | undefined): boolean {
  const { marks, strict } = getProfile(instrument.profile);
  const part = PART[kind];
  if (part && marks[part]?.includes(toAsciiMark(mark ?? ""))) return true;
  if (mark === undefined) return false;
  if (findCommonMark(instrument, kind) === mark) return true;
  // The last of a list ends as the others do, or as its paragraph.
  if (kind !== "last-item") return false;
  if (findCommonMark(instrument, "item") === mark) return true;
  return !strict && findCommonMark(instrument, "operative") === mark;
}
