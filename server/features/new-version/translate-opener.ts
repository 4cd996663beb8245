/**
 * An opener in another language: the usual head of its concept, in the form that agrees, with the modifiers that it has
 * there. The grammar judges what is put together: what it does not read as the same concept is not written.
 */
import { readClause } from "../../../grammar/analyse.ts";
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack, ModifierForm } from "../../../grammar/languages/pack.ts";
import { getConcepts } from "../../../grammar/languages/registry.ts";
import type { OpenerHead, Profile, Section } from "../../../grammar/tree/tree.ts";
import { listCandidates } from "../completion/candidates.ts";
import { setInitial } from "../completion/opener-shapes.ts";
import { agreeOpener } from "../new-document/agree-opener.ts";
import { getWordSeparator } from "../shared/word-separator.ts";

export interface OpenerPlace {
  readonly section: Section;
  /** Cells of the other language that it agrees with (bits). */
  readonly mask: number;
  readonly profile: Profile;
}

/**
 * Translates openers into a language, each once for all paragraphs that have it. Null for one that is known by its form
 * alone, or has no head in the language and section.
 */
export function createOpenerTranslator(pack: CompiledPack): (head: OpenerHead, place: OpenerPlace) => string | null {
  const conceptIds = getConcepts().map(({ id }) => id);
  const known = new Map<string, string | null>();
  return ({ concepts: [concept], modifiers }, place) => {
    if (concept === undefined) return null;
    const wanted = modifiers.map(({ id }) => id);
    const key = JSON.stringify([concept, wanted, place]);
    const written = known.has(key)
      ? known.get(key)
      : translateOpener(concept, wanted, listHeads(conceptIds.indexOf(concept), place, pack), pack);
    known.set(key, written ?? null);
    return written ?? null;
  };
}

function translateOpener(
  concept: string,
  modifiers: readonly string[],
  heads: readonly string[],
  pack: CompiledPack,
): string | null {
  const read = (text: string, ids: readonly string[]) => readAs(text, concept, ids, pack);
  const plain = heads.find(text => read(text, []) !== null);
  if (plain === undefined) return null;
  const tried = modifiers.length === 0 ? [] : [...heads, ...combine(plain, modifiers, pack)];
  for (const text of tried) {
    const printed = read(text, modifiers);
    if (printed !== null) return printed;
  }
  return read(plain, []);
}

/** Those that real texts have, by how often; then as the language's list has them. */
function listHeads(concept: number, place: OpenerPlace, pack: CompiledPack): readonly string[] {
  const listed = pack.display[concept]?.[place.section === "operative" ? "o" : "p"] ?? [];
  const own = listCandidates(pack, place).filter(candidate => candidate.concept === concept && candidate.count > 0);
  const counted = [...own].sort((a, b) => b.weight - a.weight || b.count - a.count).map(({ text }) => text);
  return [...counted, ...listed.map(text => agreeOpener(setInitial(text, pack.capitalOpeners), place.mask, pack))];
}

/** The head with one form of each modifier, where the language may put it. */
function combine(head: string, modifiers: readonly string[], pack: CompiledPack): string[] {
  let texts = [head];
  for (const id of modifiers) {
    const forms = getModifierForms(pack).get(id) ?? [];
    texts = texts.flatMap(text => forms.flatMap(form => insert(text, form, pack))).slice(0, MOST_COMBINED);
  }
  return texts;
}

const MOST_COMBINED = 60;

const getModifierForms = memoizePerPack(({ modifiers }) => {
  const byId = new Map<string, ModifierForm[]>();
  for (const form of modifiers) byId.set(form[1], [...(byId.get(form[1]) ?? []), form]);
  return byId;
});

function insert(text: string, [form, , kind, places]: ModifierForm, pack: CompiledPack): string[] {
  const separator = getWordSeparator(pack);
  const [first = text, ...rest] = separator === "" ? [text] : text.split(separator);
  const at: Readonly<Record<string, string | null>> = {
    b: [setInitial(form, pack.capitalOpeners), setInitial(text, false)].join(separator),
    i: rest.length > 0 ? [first, form, ...rest].join(separator) : null,
    a: [text, form].join(separator),
  };
  const usual = getUsualPlaces(pack).get(kind) ?? "";
  return [...new Set([...usual, ...(kind === "intensity" ? "iba" : "abi")])].flatMap(place =>
    places.includes(place) ? (at[place] ?? []) : [],
  );
}

/** By kind of modifier, the places where real texts have it, the commonest first. */
const getUsualPlaces = memoizePerPack(({ modifiers, openerCounts }) => {
  const kinds = new Map(modifiers.map(([form, , kind]) => [form, kind]));
  const counts = new Map<string, Map<string, number>>();
  for (const [shape, count] of openerCounts.heads.flatMap(([, shapes]) => shapes)) {
    const parts = shape.split(/#\d?/u);
    const [before = "", inside = "", after = ""] = parts.length > 2 ? parts : [parts[0], "", parts[1]];
    for (const [place, words] of Object.entries({ b: before, i: inside, a: after })) {
      const kind = kinds.get(words.trim());
      if (kind === undefined) continue;
      const own = counts.get(kind) ?? new Map<string, number>();
      counts.set(kind, own.set(place, (own.get(place) ?? 0) + count));
    }
  }
  const order = (own: ReadonlyMap<string, number>) => [...own].sort((a, b) => b[1] - a[1]).map(([place]) => place);
  return new Map([...counts].map(([kind, own]) => [kind, order(own).join("")]));
});

/** What is printed as the opener of a text that is read as wanted; else null. */
function readAs(text: string, concept: string, modifiers: readonly string[], pack: CompiledPack): string | null {
  const { opener } = readClause(`${text}${getWordSeparator(pack)}[…]`, pack);
  const [head] = opener?.heads ?? [];
  if (!opener || !head || opener.heads.length !== 1) return null;
  const ids = new Set(head.modifiers.map(({ id }) => id));
  const isWanted =
    head.concepts.includes(concept) && ids.size === modifiers.length && modifiers.every(id => ids.has(id));
  return isWanted ? text.slice(0, opener.end) : null;
}
