import { hasDictionary } from "../../../grammar/languages/dictionaries.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { findCapitalisedSlips } from "../linguistics/capitalised-slips.ts";
import { isBeforeAccents } from "../linguistics/house-style.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { findMisspellings, findSpellingHabit, isSafeForm, readSpeltWords } from "../linguistics/spelling.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "spelling",
  severity: "warning",
  scope: "paragraph",
  sources: ["WRD-5"],
  yieldsTo: [
    "house-spelling",
    "date-form",
    "date-capital",
    "ordinal-form",
    "reference-form",
    "elision",
    "opener-unknown",
    "opener-form",
    "organ-name",
    "set-phrase",
    "state-name",
    "wrong-word",
  ],
  title: { fr: "Orthographe", en: "Spelling" },
  explanation: {
    fr: "Un mot que le dictionnaire ignore, et qui est à une lettre ou à un accent d'un mot connu, est une faute de frappe : « instament », « preoccupée », « instamm ent ». Les noms, les citations, les mots d'une autre langue et les termes que le texte emploie plusieurs fois ne sont pas relevés, ni rien dans un texte mal numérisé.",
    en: "A word that the dictionary does not know and that is a letter or an accent away from a known one is a slip: “goverment”, “implementaion”, “resol utions”. Names, quotations, words of another language and terms that the text uses several times are left alone, and so is a text that was scanned badly.",
  },
  messages: {
    form: { fr: "« {written} » n'est pas un mot connu : « {form} » ?", en: "“{written}” is no known word: “{form}”?" },
    forms: {
      fr: "« {written} » n'est pas un mot connu ; peut-être : {form}.",
      en: "“{written}” is no known word; perhaps: {form}.",
    },
  },
  appliesTo: ({ code }) => hasDictionary(code),
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const capitalised = findCapitalisedSlips(paragraph.clause, pack);
    if (readSpeltWords(paragraph.clause, pack).unknown.length + capitalised.length === 0) return;
    if (findMisreading(tree, pack) !== null || isBeforeAccents(tree, pack)) return;
    const habit = findSpellingHabit(tree, pack);
    if (habit.kind === "misread") return;
    for (const { start, end, written, form } of habit.kind === "sound" ? capitalised : []) {
      const span = { start: paragraph.start + start, end: paragraph.start + end };
      yield { ...span, message: "form", arguments: { written, form }, fixes: [createReplacement(form, span, false)] };
    }
    for (const { start, end, written, forms, kind } of findMisspellings(paragraph.clause, pack)) {
      if (habit.terms.includes(written)) continue;
      const span = { start: paragraph.start + start, end: paragraph.start + end };
      yield {
        ...span,
        message: forms.length === 1 ? "form" : "forms",
        arguments: { written, form: forms.join(", ") },
        ...(kind === "sure" && habit.kind === "sound" ? {} : { severity: "information" }),
        fixes: forms.map(form =>
          createReplacement(form, span, kind === "sure" && habit.kind === "sound" && isSafeForm(written, form, pack)),
        ),
      };
    }
  },
};
