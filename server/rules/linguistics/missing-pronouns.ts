/** Pronominal openers without their pronoun: « Félicite du rapport », « Déclare préoccupée ». */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold, foldWords } from "../../../grammar/text/words.ts";
import type { Clause, OpenerHead, Span } from "../../../grammar/tree/tree.ts";
import { isBehindPronoun, namesActor } from "./act-complements.ts";
import { isBetween, isDeterminer, isIndefinite } from "./phrase-words.ts";
import { readProse, skipAside } from "./prose-tokens.ts";
import { hasFreeObject, lacksPreposition, readLead, takesPreposition } from "./stray-prepositions.ts";

export interface MissingPronoun {
  /** Of the opener as far as its pronominal form reaches. */
  readonly span: Span;
  readonly words: string;
  /** The verb with its pronoun. */
  readonly instead: string;
}

/** In tokens: what tells one construction from the other stands near. */
const NEAR = 40;

export function findMissingPronoun(head: OpenerHead, { text }: Clause, pack: CompiledPack): MissingPronoun | null {
  const pronominal = getPronominal(pack).get(fold(head.head));
  if (!pronominal || isBehindPronoun(text, head.start, pack)) return null;
  const { start, end } = head.headSpan;
  const create = (pronoun: string): MissingPronoun => ({
    span: { start, end },
    words: text.slice(start, end),
    instead: `${pronoun}${pronoun.endsWith("'") ? "" : " "}${text.slice(start, end).toLowerCase()}`,
  });
  const tokens = skipAside(readProse(text, head.end, NEAR, pack).tokens);
  let at = 0;
  while (tokens[at] && isBetween(tokens[at]?.folded ?? "", pack)) at++;
  for (const { pronoun, others } of pronominal) {
    if (others.length > 0) {
      // « Déclare satisfaite la demande »: the attribute of an object.
      const isObject = isDeterminer(tokens[at + others.length]?.folded ?? "", pack);
      if (!isObject && others.every((word, index) => tokens[at + index]?.folded === word)) return create(pronoun);
      continue;
    }
    const lead = readLead(tokens, pack);
    if (
      !lead ||
      !takesPreposition(`${pronoun} ${head.head}`, lead.word, pack) ||
      !lacksPreposition(head, lead.word, pack)
    )
      continue;
    // « Félicite des pays de la région »
    if (isIndefinite(tokens[0]?.folded ?? "", pack) && namesActor(tokens, 1, pack)) continue;
    // « Félicite de son élection le nouveau président »
    if (hasFreeObject(tokens, lead.length + 1, false, pack)) continue;
    if (lead.determiner !== null) return create(pronoun);
  }
  return null;
}

interface Pronominal {
  readonly pronoun: string;
  /** What belongs to the head behind the verb. */
  readonly others: readonly string[];
}

/** By the verb, its pronominal heads. */
const getPronominal = memoizePerPack(pack => {
  const found = new Map<string, Pronominal[]>();
  for (const [form, , , , hidden, printed] of pack.heads) {
    const [pronoun = "", verb, ...others] = foldWords(form);
    if (!pack.usage.reflexives[pronoun] || verb === undefined || hidden || printed !== undefined) continue;
    found.set(verb, [...(found.get(verb) ?? []), { pronoun, others }]);
  }
  return found;
});
