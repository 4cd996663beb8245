/** Possessives in the number of the text's subject where several others act: « Demande aux États de respecter ses obligations ». */

import { memoizePerClause, memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold, type Word, WordStream } from "../../../grammar/text/words.ts";
import type { OpenerHead } from "../../../grammar/tree/tree.ts";
import { isInfinitive } from "./verb-kinds.ts";

export interface ActorPossessive {
  readonly word: Word;
  /** Who acts, as printed. */
  readonly actors: string;
  readonly form: string;
}

interface ActorWords {
  readonly actors: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly singular: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  /** By possessive of one, that of several. */
  readonly possessives: ReadonlyMap<string, string>;
}

const getActorWords = memoizePerPack((pack): ActorWords => {
  const { syntax, possessives, complementWords } = pack.usage;
  const several = pack.cells.filter(({ person, number }) => person === 3 && number === "p").map(({ id }) => id);
  const actors = pack.subjectNouns.filter(({ number }) => number === "p");
  return {
    actors: new Set(actors.map(({ word }) => fold(word).split(" ")[0] ?? "")),
    determiners: new Set([...complementWords.determiners, ...complementWords.notObjects].map(fold)),
    singular: new Set(syntax.singularDeterminers.map(fold)),
    objects: new Set(complementWords.determiners.map(fold)),
    things: new Set(syntax.ownThings.map(fold)),
    verbs: new Set(syntax.ownVerbs.map(fold)),
    possessives: new Map(
      Object.entries(possessives).flatMap(([word, forms]) => {
        const form = forms[several[0] ?? ""];
        return form !== undefined && form !== word ? [[word, form] as const] : [];
      }),
    ),
  };
});

/** In words: the longest name of those who act, and how far behind its verb a possessive is looked for. */
const [LONGEST_NAME, FARTHEST] = [8, 7];

export const findActorPossessives = memoizePerClause((clause, pack): readonly ActorPossessive[] => {
  if (!clause.opener) return [];
  const heads = [clause.opener.heads.at(-1) as OpenerHead, ...clause.laterOpeners];
  return heads.flatMap(head => findPossessive(clause.text, head.end, pack) ?? []);
});

function findPossessive(text: string, from: number, pack: CompiledPack): ActorPossessive | null {
  const known = getActorWords(pack);
  const stream = new WordStream(text, from);
  let index = 0;
  while (index < LONGEST_NAME && known.determiners.has(stream.at(index)?.folded ?? "")) index++;
  const first = stream.at(index);
  if (!first) return null;
  // « les États parties », “all Member States”: one of the first two words.
  if (!known.actors.has(first.folded) && !known.actors.has(stream.at(index + 1)?.folded ?? "")) return null;
  // “the United States has sought to use its …”: one, though its name is a plural.
  const name = text.slice(first.start, stream.at(index + 1)?.end);
  if (pack.usage.syntax.namesInPlural.includes(name)) return null;
  let verb: Word | null = null;
  const end = index + LONGEST_NAME;
  for (index += 1; index < end && !verb; index++) {
    const word = stream.at(index);
    if (!word) return null;
    // « les États et leur Président »: somebody else acts as well.
    if (known.singular.has(word.folded)) return null;
    if (isInfinitive(word.folded, pack) && !known.actors.has(word.folded) && isMarked(stream.at(index - 1), pack))
      verb = word;
  }
  if (!verb) return null;
  for (let at = index; at < index + FARTHEST; at++) {
    const word = stream.at(at);
    if (!word) return null;
    const form = known.possessives.get(word.folded);
    if (form === undefined) {
      // Another noun that the possessive may stand for; “all its influence” has none.
      if (known.objects.has(word.folded) && !known.possessives.has(stream.at(at + 1)?.folded ?? "")) return null;
      continue;
    }
    const nouns = [stream.at(at + 1)?.folded ?? "", stream.at(at + 2)?.folded ?? ""];
    const isTheirs = nouns.some(noun => known.things.has(noun)) || (at === index && known.verbs.has(verb.folded));
    return isTheirs ? { word, actors: text.slice(first.start, stream.at(index - 2)?.start).trim(), form } : null;
  }
  return null;
}

function isMarked(before: Word | null, pack: CompiledPack): boolean {
  return before !== null && getMarkers(pack).has(before.folded);
}

/** Words that stand before an infinitive: « de », « d' », « se ». */
const getMarkers = memoizePerPack(({ usage }: CompiledPack): ReadonlySet<string> => {
  const { markers } = usage.complementWords;
  const elided = usage.elisions.filter(({ word }) => markers.includes(word)).map(one => one.elided);
  return new Set([...markers, ...elided, ...Object.keys(usage.reflexives)].map(fold));
});
