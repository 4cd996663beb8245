/** What texts of the field are made of: openers, frames and marks of the packs, and what the grammar itself looks for. */
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";
import { getPack } from "../../grammar/languages/registry.ts";
import { RULES } from "../../server/rules/all.ts";

const SIGNS = [
  ..."; , . : ! ? … « » “ ” ‘ ’ ' \" ( ) [ ] — – - / * _ # | ` ² % & < > \\ $ \u00a0 \u202f \u200b \u2009 \t \f \u00ad".split(
    " ",
  ),
  ..."\n|\n\n|\r\n|\r|\r\n\r\n| |  |    |\n   |[^1]|[^1]: |[^a]|<!-- |-->|---\n|\n---\n|# |## |*a*|\ufeff".split("|"),
  ..."1. |2. |10. |a) |b) |(a) |i) |ii) |(ii) |A. |I. |1 bis. |1. a) |– |• |1.|a)".split("|"),
  ..."résolution 70/1|A/RES/70/1|S/2015/3|3 mai 2015|paragraphe 2|alinéa a) du paragraphe 3 ci-dessus|annexe|Annexe".split(
    "|",
  ),
  ..."resolution 70/1|paragraph 2 above|subparagraph (a)|3 May 2015|article 12|« la Cour »|(CEI)|(the “Court”)".split(
    "|",
  ),
  ..."L'Assemblée générale,|The General Assembly,|Le Conseil de sécurité,|Nous, ministres,|We, ministers,".split("|"),
  ..."lang: fr|lang: en|profile: sc|symbol: A/1|<!-- preambule-disable-next-paragraph |<!-- preambule-disable-file ".split(
    "|",
  ),
  ..."Monsieur le Président,|(Signé)|Pour la France|Nations Unies|Page 3|12-34567 (F)|exem-\nple|l ’ |1 000 000|12.5".split(
    "|",
  ),
  "e\u0301",
  "\u202e",
  "م",
  "决定",
  "💩",
  "\0",
  "\ud83d",
];

/** Of a pack no more than this of each kind: the dictionary is tried at random. */
const MOST = 150;

function ofPack(code: string): string[] {
  const { heads, modifiers } = getPack(code);
  const every = <T>(all: readonly T[]) => all.filter((_, at) => at % Math.max(1, Math.floor(all.length / MOST)) === 0);
  return [...every(heads), ...every(modifiers)].map(([form]) => form);
}

export const DICTIONARY: readonly string[] = [
  ...new Set([...SIGNS, ...listLanguageCodes().flatMap(ofPack), ...RULES.map(({ id }) => id)]),
];
