/** Other forms of an opener's head: in another agreement, or for the other section. */
import { distance } from "fastest-levenshtein";
import { fold } from "../../../grammar/clause/words.ts";
import type { CompiledPack, HeadForm } from "../../../grammar/languages/pack.ts";
import type { OpenerHead, Section } from "../../../grammar/tree/tree.ts";

const LETTER: Readonly<Record<Section, "p" | "o">> = { preambular: "p", operative: "o" };

/**
 * The form of the lexicon that says the same as `head`, opens `section` and agrees with `mask`: the nearest in
 * spelling, so that « Soulignent » gives « Souligne » and not another verb of the concept. Null when the nearest
 * is another word.
 */
export function formFor(
  head: OpenerHead,
  section: Section,
  mask: number,
  pack: CompiledPack,
  conceptIds: readonly string[],
): string | null {
  const wanted = new Set(head.concepts.map(concept => conceptIds.indexOf(concept)));
  const current = fold(head.head);
  let best: { form: string; far: number } | null = null;
  for (const [form, letter, cells, concepts] of pack.heads as readonly HeadForm[]) {
    if (letter !== LETTER[section] || (cells & mask) === 0 || !concepts.some(concept => wanted.has(concept))) continue;
    const far = distance(fold(form), current);
    if (!best || far < best.far) best = { form, far };
  }
  if (!best || sharedStart(fold(best.form), current) < Math.min(3, current.length - 1)) return null;
  return matchCase(best.form, head.text);
}

/** The case of the first letter as it stands in the text. */
export function matchCase(form: string, like: string): string {
  const first = like[0] ?? "";
  const capital = first !== first.toLowerCase();
  return (capital ? (form[0] ?? "").toUpperCase() : (form[0] ?? "").toLowerCase()) + form.slice(1);
}

function sharedStart(a: string, b: string): number {
  // A reflexive pronoun changes with the person; what follows tells.
  const [x, y] = [a, b].map(text => text.replace(/^\S{1,4}[ ']/, "")) as [string, string];
  let shared = 0;
  while (shared < x.length && x[shared] === y[shared]) shared++;
  return shared;
}
