import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findClauseInfinitives } from "../linguistics/clause-infinitives.ts";
import { findCoordinatedActs } from "../linguistics/coordinated-acts.ts";
import { findGovernmentFaults } from "../linguistics/government.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { printApostrophes } from "../linguistics/text-sample.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "government",
  severity: "warning",
  scope: "paragraph",
  sources: ["SYN-9"],
  needsLetters: true,
  yieldsTo: [
    "clause-mood",
    "contraction",
    "doubled-word",
    "elision",
    "opener-complement",
    "opener-form",
    "spelling",
    "verb-form",
    "wrong-word",
  ],
  title: { fr: "Complément du verbe, du nom ou de l'adjectif", en: "What a verb, a noun or an adjective takes" },
  explanation: {
    fr: "Chaque verbe, chaque nom, chaque adjectif veut sa construction : on répond à une question, on tient compte des besoins, on coopère avec un État, on respecte un droit. N'est relevé que ce qui suit aussitôt le mot et ne peut dépendre que de lui.",
    en: "Each verb, noun and adjective has its construction: one complies with an agreement, abides by it, implements it, has a need for it. Only what follows the word at once and can go with nothing else is reported.",
  },
  messages: {
    one: {
      fr: "« {governor} » ne se construit pas avec « {words} » : écrire « {instead} ».",
      en: "“{governor}” does not take “{words}”: write “{instead}”.",
    },
    several: {
      fr: "« {governor} » ne se construit pas avec « {words} » : écrire {instead}.",
      en: "“{governor}” does not take “{words}”: write {instead}.",
    },
    none: {
      fr: "« {governor} » ne se construit pas avec « {words} ».",
      en: "“{governor}” does not take “{words}”.",
    },
    joined: {
      fr: "Ce que l'on demande de faire garde la préposition du premier infinitif, « {governor} » : écrire « {instead} » et non « {words} ».",
      en: "What is asked for keeps the word before the first infinitive, “{governor}”: write “{instead}” and not “{words}”.",
    },
    clause: {
      fr: "Après « {governor} », la proposition a un verbe conjugué, et non « {words} ».",
      en: "After “{governor}” the clause has a finite verb, not “{words}”.",
    },
    clauseForm: {
      fr: "« {words} », avec « {governor} », ne peut se trouver ici : écrire « {instead} ».",
      en: "“{words}” cannot stand here, with “{governor}”: write “{instead}”.",
    },
    reflexive: {
      fr: "Construit ainsi, « {governor} » est pronominal : écrire « {instead} ».",
      en: "“{governor}” is reflexive here: write “{instead}”.",
    },
  },
  appliesTo: pack => pack.government.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const clauses = findClauseInfinitives(paragraph.clause, context.pack);
    for (const { kind, governor, words, instead, isSure, isCertain, start, end } of findGovernmentFaults(
      paragraph.clause,
      context.pack,
    )) {
      // “the parties of contribute”: of one fault the whole is told.
      if (clauses.some(one => one.start <= start && end <= one.end)) continue;
      const place = toDocumentSpan(paragraph, { start, end });
      const forms = instead.map(form => printApostrophes(form, context));
      yield {
        ...place,
        ...(isCertain ? {} : { severity: "information" as const }),
        message:
          kind === "reflexive" ? "reflexive" : forms.length === 0 ? "none" : forms.length === 1 ? "one" : "several",
        arguments: { governor, words, instead: forms.join(" / ") },
        fixes: forms.map(form => createReplacement(form, place, isSure && isCertain)),
      };
    }
    for (const { marker, words, instead, ...span } of findCoordinatedActs(paragraph.clause, context.pack)) {
      const place = toDocumentSpan(paragraph, span);
      const form = printApostrophes(instead, context);
      yield {
        ...place,
        message: "joined",
        arguments: { governor: marker, words, instead: form },
        fixes: [createReplacement(form, place, false)],
      };
    }
    for (const { join, words, instead, ...span } of clauses) {
      const place = toDocumentSpan(paragraph, span);
      yield {
        ...place,
        message: instead === null ? "clause" : "clauseForm",
        arguments: { governor: join, words, instead: instead ?? "" },
        fixes: instead === null ? [] : [createReplacement(instead, place)],
      };
    }
  },
};
