import { memoizePerClause, memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { InstrumentKind } from "../../../grammar/languages/settings.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { DocumentTree, Instrument, Profile, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { isQuoted } from "../linguistics/enclosed-spans.ts";
import { isBody } from "../linguistics/paragraph-kinds.ts";
import { findMatches, loosenPattern } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "present-instrument",
  severity: "warning",
  scope: "instrument",
  sources: ["REV-22"],
  title: { fr: "Texte qui se nomme autrement", en: "Text that calls itself something else" },
  explanation: {
    fr: "Un texte se nomme d'après ce qu'il est : une résolution ne parle pas de « la présente déclaration ». Avec une majuscule (« la présente Déclaration ») ou en annexe, le mot peut nommer un autre texte.",
    en: "A text calls itself what it is: a resolution does not speak of “the present declaration”. With a capital (“the present Declaration”), or in an annex, the word may name another text.",
  },
  messages: {
    other: {
      fr: "« {noun} » ne nomme pas ce texte : écrire « {own} » ?",
      en: "“{noun}” does not name this text: write “{own}”?",
    },
  },
  appliesTo: pack => Object.keys(pack.usage.ownNames).length > 0,
  *check(instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    const own = pack.usage.ownNames[instrument.kind]?.noun;
    if (instrument.role !== "main" || own === undefined) return;
    const uses = instrument.paragraphs
      .filter(isBody)
      .flatMap(paragraph => findOwnNames(paragraph.clause, pack).map(use => ({ ...use, paragraph })));
    const others = uses.filter(({ kind }) => kind !== instrument.kind);
    if (others.length === 0) return;
    const right = uses.length - others.length;
    if (right === 0 && !isCertain(instrument, own, pack)) return;
    for (const { paragraph, kind, ...span } of others) {
      // A text of that kind may be part of this one: a declaration that a resolution adopts.
      const same = others.filter(other => other.kind === kind).length;
      if (same > Math.max(right, MOST_SLIPS) || listNamedKinds(tree, pack).has(kind)) continue;
      const place = toDocumentSpan(paragraph, span);
      const noun = paragraph.clause.text.slice(span.start, span.end);
      yield { ...place, message: "other", arguments: { own, noun }, fixes: [createReplacement(own, place, false)] };
    }
  },
};

const MOST_SLIPS = 1;

/** Organs whose texts with an enacting line are resolutions, unless their titles say otherwise. */
const RESOLVING: ReadonlySet<Profile | undefined> = new Set(["ga", "sc", "hrc", "ecosoc"]);

/** Elsewhere an enacting line alone does not tell a resolution from a decision: a title must. */
function isCertain({ kind, subject, paragraphs }: Instrument, own: string, { bodies }: CompiledPack): boolean {
  if (kind !== "resolution") return true;
  const actor = fold(subject?.text ?? "");
  if (bodies.some(({ name, profile }) => RESOLVING.has(profile) && fold(name) === actor)) return true;
  return paragraphs.some(
    one => (one.kind === "title" || one.kind === "masthead") && fold(one.clause.text).includes(own),
  );
}

interface OwnNameUse extends Span {
  readonly kind: InstrumentKind;
}

const getExpressions = memoizePerPack(({ usage }) =>
  Object.entries(usage.ownNames).map(([kind, { before, noun }]) => {
    const expression = new RegExp(`(?<=(?<!\\p{L})(?:${loosenPattern(before)}))${noun}(?!\\p{L})`, "gu");
    return { kind: kind as InstrumentKind, noun, expression };
  }),
);

/** The nouns by which a clause speaks of its own text. */
const findOwnNames = memoizePerClause((clause, pack): readonly OwnNameUse[] =>
  getExpressions(pack).flatMap(({ kind, noun, expression }) => {
    if (!clause.text.includes(noun)) return [];
    return findMatches(clause.text, expression).flatMap(({ 0: word, index }) => {
      const span = { start: index, end: index + word.length };
      return isQuoted(clause, span) ? [] : [{ kind, ...span }];
    });
  }),
);

/** Kinds that a title, a heading or an attached text of the document names. */
const listNamedKinds = memoizePerTree(
  ({ instruments, paragraphs }: DocumentTree, pack): ReadonlySet<InstrumentKind> => {
    const attached = instruments.flatMap(({ kind, role }) => (role === "main" ? [] : [kind]));
    const titles = paragraphs
      .filter(({ kind }) => kind === "heading" || kind === "title")
      .map(({ clause }) => fold(clause.text));
    const named = getExpressions(pack).filter(({ noun }) => titles.some(title => title.includes(fold(noun))));
    return new Set([...attached, ...named.map(({ kind }) => kind)]);
  },
);
