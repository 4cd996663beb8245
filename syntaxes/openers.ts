/**
 * Paragraphs that begin with an opener of the lexicon: labels, a subject at times, then modifiers, head (with
 * modifiers inside), modifiers, and heads coordinated with it. As `OpenerMatcher`, in one expression.
 */

import type { CompiledPack, HeadForm } from "../grammar/languages/pack.ts";
import { foldWords, joinWords } from "../grammar/text/words.ts";
import { createCharacterClass, createNamedCaptures, defineGroup, OPTIONAL_GAP } from "./expressions.ts";
import { createLabelSource, UNPOINTED } from "./labels.ts";
import {
  AFTER,
  BEFORE,
  BETWEEN,
  CONNECTIVE,
  createModifierGroups,
  createWordGroups,
  INSIDE,
  WORD_END,
} from "./modifiers.ts";
import { createParagraphRule } from "./paragraph.ts";
import { createPhrasesSource } from "./phrase-trie.ts";
import { SCOPES } from "./scopes.ts";
import { ANY_WORD, createSubjectGroups, PRONOUN, THIRD_PERSON } from "./subjects.ts";
import type { Capture, SpanRule } from "./textmate.ts";

type Section = HeadForm[1];

const LABEL = "\\g<l>";

export function createOpenerRule(packs: readonly CompiledPack[]): SpanRule {
  const mark = createOpeningMarks(packs);
  const connectors = createPhrasesSource(
    packs.flatMap(pack => pack.connectors),
    BETWEEN,
  );
  const lead = `^(?<lead>${OPTIONAL_GAP}(?:${mark}${OPTIONAL_GAP}){0,4})`;
  const labels = `(?:(?<labels>(?:${LABEL}|${UNPOINTED})${OPTIONAL_GAP}(?:(?:${LABEL}|${mark})${OPTIONAL_GAP}){0,3})|(?=${createInitials(packs)}))`;
  // « Nous, chefs d'État, réaffirmons … », « À cet égard, le Conseil décide … »
  const leadUp = `(?:${CONNECTIVE}(?:${BETWEEN}${CONNECTIVE}){0,5}${OPTIONAL_GAP},${OPTIONAL_GAP})?`;
  const subject = `(?<subject>${leadUp}(?:${THIRD_PERSON}|${PRONOUN}(?:,[^,]{0,400}(?=,))??))`;
  const numbered = `(?:(?<number>${LABEL})${OPTIONAL_GAP})?`;
  const begin = [
    "(?i)",
    createInnerModifiers(),
    lead,
    labels,
    `(?:${subject}${OPTIONAL_GAP},?${OPTIONAL_GAP}${numbered})??`,
    `(?:${createLabelledGuard(packs)}(?<pre>${createOpenerSource("p", connectors)})|(?<op>${createOpenerSource("o", connectors)}))`,
    "(?<star>[*_]*)",
    defineGroup("l", createLabelSource(packs)),
    createWordGroups(packs),
    createModifierGroups(packs),
    createSubjectGroups(packs),
    createHeadsGroup(packs, "p"),
    createHeadsGroup(packs, "o"),
  ].join("");
  const modifier: Capture = { name: SCOPES.modifier };
  const labelled: Capture = { patterns: [{ include: "#labels" }] };
  return createParagraphRule({
    begin,
    captures: createNamedCaptures(begin, {
      lead: { patterns: [{ include: "#lead" }] },
      labels: labelled,
      number: labelled,
      star: { name: SCOPES.italicMark },
      subject: { name: SCOPES.subject },
      pre: { name: SCOPES.opener.preambular },
      op: { name: SCOPES.opener.operative },
      ...Object.fromEntries(
        ["beforeP", "insideP", "afterP", "beforeO", "insideO", "afterO"].map(key => [key, modifier]),
      ),
    }),
    content: "prose",
  });
}

/** Marks that may open before a paragraph's first word. */
export function createOpeningMarks(packs: readonly CompiledPack[]): string {
  return createCharacterClass(["(", "[", ...packs.flatMap(pack => pack.quotes.map(([open]) => open))]);
}

/** What may open either section, as all Chinese openers do, opens the operative one after a label. */
function createLabelledGuard(packs: readonly CompiledPack[]): string {
  const longer = packs.flatMap(listLongerPreambular);
  const unlessLonger =
    longer.length > 0 ? `(?!${createConnector(packs, "?")}${createPhrasesSource(longer, BETWEEN)}${WORD_END})` : "";
  return `(?(<labels>)(?!${unlessLonger}(?:${BEFORE}${BETWEEN}){0,5}\\g<o>${WORD_END})|)`;
}

/** Preambular forms that begin with an operative one: « Compte tenu ». */
function listLongerPreambular(pack: CompiledPack): string[] {
  const list = (section: Section) => pack.heads.filter(head => head[1] === section).map(getPrintedForm);
  const operative = new Set(list("o").map(form => joinWords(foldWords(form))));
  return list("p").filter(form => {
    const words = foldWords(form);
    return (
      !operative.has(joinWords(words)) && words.some((_, at) => at > 0 && operative.has(joinWords(words.slice(0, at))))
    );
  });
}

/** TextMate numbers groups as they stand and wants captures in the order of the text: `inside` comes after the head. */
function createOpenerSource(section: Section, connectors: string): string {
  const key = section.toUpperCase();
  const head = `\\g<${section}>${WORD_END}`;
  return [
    `(?:(?<before${key}>${BEFORE}(?:${BETWEEN}${BEFORE}){0,5}?)${BETWEEN})??`,
    head,
    defineGroup(key, `${BETWEEN}(?:(?<inside${key}>\\k<least>|\\k<less>|\\k<run>|\\k<later>)${BETWEEN})??`),
    `(?:${BETWEEN}(?<after${key}>${AFTER}(?:${BETWEEN}${AFTER}){0,5}))?`,
    `(?:${BETWEEN}${connectors}${WORD_END}${BETWEEN}(?:${BEFORE}${BETWEEN}){0,6}?${head}(?:${BETWEEN}${AFTER}){0,6})*`,
  ].join("");
}

/**
 * Modifiers that may stand inside the head are found first, so that the many gaps between its words need only refer
 * back to them: with a call of the modifiers in each, Oniguruma takes a second to compile the expression.
 */
function createInnerModifiers(): string {
  const words = `${ANY_WORD}${BETWEEN}(?:${ANY_WORD}${BETWEEN}){0,3}?`;
  // « Se déclare une fois encore fermement résolu »: the last of them may be the head's own words, and in
  // « Ve también con beneplácito finalmente » the one before the last.
  const least = `(?<least>${INSIDE}(?:${BETWEEN}${INSIDE}){0,3})`;
  const less = `(?<less>${least}${BETWEEN}${INSIDE}|${INSIDE})`;
  const run = `(?<run>${less}${BETWEEN}${INSIDE}|${INSIDE})`;
  const later = `(?<later>${INSIDE}(?:${BETWEEN}${INSIDE}){0,5})`;
  return defineGroup("f", `(?=${words}${run}(?:${BETWEEN}${words}${later})?|)`);
}

function createHeadsGroup(packs: readonly CompiledPack[], section: Section): string {
  const forms = packs.flatMap(pack => listForms(pack, section));
  return defineGroup(
    section,
    `\\g<f>${createConnector(packs, "??")}${createPhrasesSource(forms, `\\g<${section.toUpperCase()}>`)}`,
  );
}

function createConnector(packs: readonly CompiledPack[], quantifier: "?" | "??"): string {
  const attached = packs.flatMap(pack => pack.attachedConnectors);
  return attached.length > 0 ? createCharacterClass(attached) + quantifier : "";
}

/**
 * The connector is tried after what begins with its letter, so a form that is another with a connector needs no place of
 * its own, unless a shorter one begins with that letter: « ومراعاة » would be found in « ومراعاة منها ».
 */
function listForms(pack: CompiledPack, section: Section): string[] {
  const forms = new Set(pack.heads.filter(head => head[1] === section).map(getPrintedForm));
  const isAttached = (form: string) =>
    pack.attachedConnectors.some(link => form.startsWith(link) && forms.has(form.slice(link.length)));
  const own = [...forms].filter(form => !isAttached(form));
  const linked = own.filter(form => pack.attachedConnectors.some(link => form.startsWith(link)));
  const longer = pack.attachedConnectors
    .flatMap(link => own.map(form => link + form))
    .filter(form => linked.some(short => form.startsWith(`${short} `)));
  return [...own, ...longer];
}

/** « Décide de rester saisi » is printed as `Décide`. */
export function getPrintedForm([form, , , , , printed]: HeadForm): string {
  return printed ? joinWords(foldWords(form).slice(0, printed)) : form;
}

/** Without a label, an opener has a capital where its language writes one: a small letter goes on from before. */
function createInitials(packs: readonly CompiledPack[]): string {
  const small = packs
    .filter(pack => !pack.capitalOpeners)
    .flatMap(pack => [...pack.heads, ...pack.modifiers].map(([form]) => form[0] ?? ""));
  return `(?-i:[\\p{Lu}\\p{Lo}${[...new Set(small)].filter(letter => /\p{Ll}/u.test(letter)).join("")}])`;
}
