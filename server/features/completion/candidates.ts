/** Openers that may be written: every head of the pack that agrees, in every shape in which real texts print it. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack, HeadForm } from "../../../grammar/languages/pack.ts";
import { fold, joinWords } from "../../../grammar/text/words.ts";
import type { Profile, Section } from "../../../grammar/tree/tree.ts";
import { foldLoosely, renderShape, setInitial } from "./opener-shapes.ts";

export interface Candidate {
  readonly text: string;
  /** As `foldLoosely` gives it, for comparison with what is typed. */
  readonly loose: string;
  readonly section: Section;
  /** Index of the head's first concept; null for openers with two heads. */
  readonly concept: number | null;
  /** Number shared by the forms of one head; -1 for openers with two heads. */
  readonly family: number;
  /** Position among the additives: 0 without one, 1 with « également », 2 with « en outre ». */
  readonly step: number;
  /** How often it is used in texts of the profile; comparable within a section only. */
  readonly weight: number;
  /** How often real texts of all kinds have it; 0 for a form that none has. */
  readonly count: number;
}

export interface RankedCandidate {
  readonly candidate: Candidate;
  readonly likelihood: number;
}

export interface CandidateQuery {
  readonly section: Section;
  /** Cells to agree with (bits). */
  readonly mask: number;
  readonly profile: Profile;
}

/** Weight of a form that no real text has: less than any counted one. */
const UNCOUNTED = 0.2;
/** Factor for counts in all texts beside those in the body's own texts. */
const ELSEWHERE = 0.01;

const LETTER: Readonly<Record<Section, "p" | "o">> = { preambular: "p", operative: "o" };

const candidateLists = memoizePerPack(() => new Map<string, readonly Candidate[]>());

export function listCandidates(pack: CompiledPack, { section, mask, profile }: CandidateQuery): readonly Candidate[] {
  const lists = candidateLists(pack);
  const key = `${section} ${mask} ${profile}`;
  const list = lists.get(key) ?? collectCandidates(pack, { section, mask, profile });
  lists.set(key, list);
  return list;
}

function collectCandidates(pack: CompiledPack, { section, mask, profile }: CandidateQuery): Candidate[] {
  const { heads, openerCounts } = pack;
  const capital = pack.capitalOpeners;
  const additives = pack.modifiers.filter(modifier => modifier[2] === "additive");
  const ladder = listAdditives(pack);
  const weigh = createWeigher(pack, profile);
  const families = getFamilies(pack);
  const agrees = (form: HeadForm) => form[1] === LETTER[section] && (form[2] & mask) !== 0 && form[4] !== 1;
  const byText = new Map<string, Candidate>();
  const add = (text: string, rest: Omit<Candidate, "text" | "loose" | "section">) => {
    const loose = foldLoosely(text);
    if ((byText.get(loose)?.weight ?? -1) < rest.weight) byText.set(loose, { text, loose, section, ...rest });
  };

  for (const [forms, shapes] of openerCounts.heads) {
    const form = forms.map(at => heads[at] as HeadForm).find(agrees);
    if (!form) continue;
    for (const [shape, count, byProfile] of shapes) {
      const additive = additives.find(([words]) => ` ${shape} `.includes(` ${words} `));
      add(renderShape(shape, form[0], capital), {
        concept: form[3][0] ?? null,
        family: families.get(formKey(form)) ?? -1,
        step: additive ? ladder.indexOf(additive[1]) + 1 : 0,
        weight: weigh(count, byProfile),
        count,
      });
    }
  }
  for (const [text, letter, cells, count, byProfile] of openerCounts.phrases) {
    if (letter !== LETTER[section] || (cells & mask) === 0) continue;
    add(setInitial(text, capital), { concept: null, family: -1, step: 0, weight: weigh(count, byProfile), count });
  }
  for (const form of heads.filter(agrees)) {
    add(setInitial(form[0], capital), {
      concept: form[3][0] ?? null,
      family: families.get(formKey(form)) ?? -1,
      step: 0,
      weight: UNCOUNTED,
      count: 0,
    });
  }
  return [...byText.values()];
}

/**
 * Ids of modifiers that add to an earlier paragraph, in the order in which texts use them: « également », « en outre ».
 */
export function listAdditives(pack: CompiledPack): readonly string[] {
  return [...new Set(pack.modifiers.filter(modifier => modifier[2] === "additive").map(([, id]) => id))];
}

/** The opener before with the next additive, where no counted opener has it: « Salue également ». */
export function createNextStep(
  candidates: readonly Candidate[],
  previous: { readonly family: number; readonly step: number } | null,
  pack: CompiledPack,
): Candidate | null {
  if (!previous || previous.family < 0) return null;
  const own = candidates.filter(({ family }) => family === previous.family);
  const plain = own.find(({ step }) => step === 0);
  const id = listAdditives(pack)[previous.step];
  const words = pack.modifiers.find(modifier => modifier[1] === id)?.[0];
  if (!plain || !words || own.some(({ step }) => step === previous.step + 1)) return null;
  // In a longer head the place of the additive is not known.
  if (!/^(?:\S+'|\S{2} )?\S+$/u.test(plain.text)) return null;
  // « 又回顾 »: where it stands before the head.
  const isBefore = !pack.modifiers.some(([form, , , places]) => form === words && places.includes("a"));
  const text = isBefore ? joinWords([words, plain.text]) : `${plain.text} ${words}`;
  return { ...plain, text, loose: foldLoosely(text), step: previous.step + 1, weight: UNCOUNTED, count: 0 };
}

/** Weighs by the profile's own texts where any are counted; else by all texts that belong to no counted profile. */
function createWeigher(pack: CompiledPack, profile: Profile) {
  const own = pack.openerCounts.heads.some(([, shapes]) => shapes.some(([, , by]) => by?.[profile] !== undefined));
  return (count: number, byProfile: Readonly<Record<string, number>> = {}): number => {
    if (own) return (byProfile[profile] ?? 0) + ELSEWHERE * count + UNCOUNTED;
    const others = Object.values(byProfile).reduce((sum, other) => sum + other, 0);
    return Math.max(0, count - others) + UNCOUNTED;
  };
}

/** Numbers of families by section and form; a form that belongs to no counted head is a family of its own. */
const getFamilies = memoizePerPack(({ heads, openerCounts }): ReadonlyMap<string, number> => {
  const byForm = new Map<string, number>();
  for (const [family, [forms]] of openerCounts.heads.entries()) {
    for (const at of forms) {
      const key = formKey(heads[at] as HeadForm);
      if (!byForm.has(key)) byForm.set(key, family);
    }
  }
  for (const [at, form] of heads.entries()) {
    const key = formKey(form);
    if (!byForm.has(key)) byForm.set(key, openerCounts.heads.length + at);
  }
  return byForm;
});

function formKey(form: HeadForm): string {
  return `${form[1]} ${fold(form[0])}`;
}

/** The family of a head as it stands in a text; -1 for one that no list holds. */
export function findFamily(pack: CompiledPack, head: string, section: Section): number {
  return getFamilies(pack).get(`${LETTER[section]} ${fold(head)}`) ?? -1;
}
