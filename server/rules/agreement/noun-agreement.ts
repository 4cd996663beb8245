import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findAttributeFaults } from "../linguistics/attribute-faults.ts";
import { findCountFaults } from "../linguistics/count-faults.ts";
import { findDeterminerFaults } from "../linguistics/determiner-faults.ts";
import { copyInitialCase } from "../linguistics/opener-forms.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { findParticipleFaults } from "../linguistics/participle-faults.ts";
import { findPhraseFaults, isLosingLetters, type PhraseFault } from "../linguistics/phrase-faults.ts";
import { findPredicateFaults } from "../linguistics/predicate-faults.ts";
import { findTextReferences } from "../linguistics/relative-pronouns.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "noun-agreement",
  severity: "error",
  scope: "paragraph",
  sources: ["AGR-12"],
  needsLetters: true,
  yieldsTo: ["opener-form", "pronoun", "reference-number", "set-phrase", "wrong-word"],
  title: { fr: "Accord avec le nom", en: "Agreement with the noun" },
  explanation: {
    fr: "Déterminants et participes s'accordent avec leur nom : « tous les États », « toutes les mesures », « sa résolution 66/290, intitulée… ».",
    en: "Words before a noun are in its number: “this agreement”, “these agreements”, “all States”.",
  },
  messages: {
    determiner: {
      fr: "« {word} » ne s'accorde pas avec « {noun} » : écrire « {form} ».",
      en: "“{word}” does not agree with “{noun}”: write “{form}”.",
    },
    either: {
      fr: "« {word} » ne s'accorde pas avec « {noun} » : écrire « {form} », ou « {other} ».",
      en: "“{word}” does not agree with “{noun}”: write “{form}”, or “{other}”.",
    },
    singular: {
      fr: "« {word} » ne va pas avec « {before} » : écrire « {form} ».",
      en: "“{word}” does not go with “{before}”: write “{form}”.",
    },
    mass: {
      fr: "« {word} » : ce nom n'a pas de pluriel ; écrire « {form} ».",
      en: "“{word}”: this noun has no plural; write “{form}”.",
    },
    attribute: {
      fr: "« {word} » est un adjectif, qui ne change pas devant « {before} » : écrire « {form} ».",
      en: "“{word}” is an adjective, which does not change before “{before}”: write “{form}”.",
    },
    noun: {
      fr: "Après « {word} », « {noun} » se met au pluriel.",
      en: "After “{word}”, “{noun}” is in the plural.",
    },
  },
  appliesTo: ({ usage: { syntax } }) => syntax.genders !== null || syntax.pluralQuantifiers.length > 0,
  *check(paragraph: Paragraph, _instrument: Instrument, { pack, tree }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const phrases = findPhraseFaults(paragraph.clause, pack);
    const severity = phrases.length > 0 && isLosingLetters(tree, pack) ? { severity: "information" as const } : {};
    yield* phrases.map(fault => ({ ...createPhraseFinding(paragraph, fault), ...severity }));
    const determiners = findDeterminerFaults(paragraph.clause, pack);
    for (const { span, word, noun, form } of determiners) {
      if (phrases.some(one => one.span.start === span.start)) continue;
      const place = toDocumentSpan(paragraph, span);
      yield form === null
        ? { ...place, message: "noun", arguments: { word, noun } }
        : { ...place, message: "determiner", arguments: { word, noun, form }, fixes: [createReplacement(form, place)] };
    }
    for (const { span, kind, word, before, form } of findCountFaults(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      if (phrases.some(one => one.span.start === span.start)) continue;
      // “these purpose”: one fault, whichever of both is wrong.
      if (determiners.some(one => one.span.start === span.start || (one.word === word && one.noun === before)))
        continue;
      const fixes = form === null ? [] : [createReplacement(copyInitialCase(form, word), place, kind !== "singular")];
      if (kind === "plural") yield { ...place, message: "noun", arguments: { word: before, noun: word } };
      else yield { ...place, message: kind, arguments: { word, before, form: form ?? "" }, fixes };
    }
    if (pack.usage.syntax.genders === null) return;
    const attributes = findAttributeFaults(paragraph.clause, pack);
    const isTold = (span: Span) => attributes.some(one => one.span.start === span.start);
    for (const { relative, noun, form } of findTextReferences(paragraph.clause, pack)) {
      if (form === null) continue;
      const place = toDocumentSpan(paragraph, relative);
      const told = { word: relative.text, noun: noun.text, form };
      yield { ...place, message: "determiner", arguments: told, fixes: [createReplacement(form, place)] };
    }
    for (const { span, word, noun, form, isSure } of findPredicateFaults(paragraph.clause, pack)) {
      const place = toDocumentSpan(paragraph, span);
      const fixes = [createReplacement(form, place, isSure)];
      yield { ...place, message: "determiner", arguments: { word, noun, form }, fixes };
    }
    const participles = findParticipleFaults(paragraph.clause, pack)
      .filter(({ span }) => !isTold(span))
      .map(fault => ({ ...fault, isSure: true }));
    for (const { span, word, noun, form, isSure } of [...attributes, ...participles]) {
      const place = toDocumentSpan(paragraph, span);
      yield {
        ...place,
        message: "determiner",
        arguments: { word, noun, form },
        fixes: [createReplacement(form, place, isSure)],
      };
    }
  },
};

function createPhraseFinding(paragraph: Paragraph, { span, word, noun, fixes, isSure }: PhraseFault): Finding {
  const place = toDocumentSpan(paragraph, span);
  const [first] = fixes;
  const isSole = isSure && fixes.length === 1;
  return {
    ...place,
    message: fixes.length === 1 ? "determiner" : "either",
    arguments: { word, noun, form: first?.form ?? "", other: fixes[1]?.form ?? "" },
    fixes: fixes.map(fix => createReplacement(fix.form, toDocumentSpan(paragraph, fix.span), isSole)),
  };
}
