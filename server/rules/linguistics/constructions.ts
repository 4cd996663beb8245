/**
 * The complements that a head takes. Frames are listed by concept, which several heads share (« demande aux États de »,
 * « engage les États à »). A head takes the frames whose example has it; where no example has it, all frames of the
 * concept but those that the language lists as wrong after it.
 */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack, Frame, HeadForm } from "../../../grammar/languages/pack.ts";
import { createBoundedCache } from "../../../grammar/memo/bounded-cache.ts";
import { fold, foldWords, joinWords } from "../../../grammar/text/words.ts";
import type { OpenerHead } from "../../../grammar/tree/tree.ts";
import { measureProgress, readTypedWords } from "./complement-progress.ts";
import { type FrameParts, leadingWords, readFrame } from "./frames.ts";
import { getHeadKey, listWrongComplements } from "./wrong-complements.ts";

export interface Construction {
  readonly parts: FrameParts;
  /** What may follow the head, with `‹…›` as placeholders; null where only `example` shows it. */
  readonly complement: string | null;
  /** A whole sentence, with this head or another. */
  readonly example: string;
}

/** The part of a head on which its complements depend. */
export type HeadConcepts = Pick<OpenerHead, "head" | "concepts">;

/** In heads. */
const MOST_KNOWN = 2000;
const getCache = memoizePerPack(() => createBoundedCache<string, readonly Construction[]>(MOST_KNOWN));

/** The usual first. */
export function getConstructions(head: HeadConcepts, pack: CompiledPack): readonly Construction[] {
  return getCache(pack).get(`${head.head}\n${head.concepts.join(" ")}`, () => findConstructions(head, pack));
}

interface FrameExample {
  readonly parts: FrameParts;
  readonly example: string;
  readonly share: number;
}

function findConstructions({ head, concepts }: HeadConcepts, pack: CompiledPack): Construction[] {
  const key = createComplementKey(head, pack);
  const home = concepts.find(id => pack.frames[id]?.length);
  const shared = readFrames(pack.frames[home ?? ""] ?? [], pack);
  const complements = complementsByHead(pack).get(key) ?? [];
  const own = [
    ...(framesByHead(pack).get(key) ?? []),
    ...shared.filter(({ parts }) => complements.some(text => matchesFrame(parts, text, pack))),
  ];
  const frames = own.length > 0 ? own : shared.filter(({ parts }) => !isWrongAfter(parts, head, pack));
  const distinct = new Map([...frames].reverse().map(one => [frameKey(one.parts), one]));
  const sentences = assignSentences([...distinct.values()], complements, pack);
  return [...distinct.values()]
    .sort((a, b) => b.share - a.share)
    .map(one => ({
      parts: one.parts,
      complement: sentences.get(one) ?? findComplement(one.example, key, pack),
      example: one.example,
    }));
}

/** What follows the head in a sentence; null where the sentence begins with another head. */
function findComplement(example: string, key: string, pack: CompiledPack): string | null {
  const form = findHeadAtStart(example, pack);
  if (form === null || createComplementKey(form, pack) !== key) return null;
  return example.slice(form.length).trim() || null;
}

const frameKey = (parts: FrameParts): string => parts.map(({ text, term }) => `${text}+${term ?? ""}`).join(" ");

/**
 * The first sentence that matches each frame; longer frames are tried first, « qu'il importe d'agir » before « que ».
 */
function assignSentences(
  frames: readonly FrameExample[],
  texts: readonly string[],
  pack: CompiledPack,
): ReadonlyMap<FrameExample, string> {
  const weight = ({ parts }: FrameExample) => 2 * parts.length + (parts.at(-1)?.term === "infinitive" ? 1 : 0);
  const telling = [...frames].sort((a, b) => weight(b) - weight(a));
  const sentences = new Map<FrameExample, string>();
  for (const text of texts) {
    const frame = telling.find(({ parts }) => matchesFrame(parts, text, pack));
    if (frame && !sentences.has(frame)) sentences.set(frame, text);
  }
  return sentences;
}

function readFrames(frames: readonly Frame[], pack: CompiledPack): FrameExample[] {
  return frames.flatMap(([frame, example, share]) => readFrame(frame, pack).map(parts => ({ parts, example, share })));
}

const listPrintedForms = memoizePerPack(({ heads }) =>
  [...new Set(heads.map(getPrintedForm))].sort((a, b) => b.length - a.length),
);

/** The longest head, folded, that a text begins with; null when it begins with none. */
export function findHeadAtStart(text: string, pack: CompiledPack): string | null {
  const folded = fold(text);
  return listPrintedForms(pack).find(form => folded === form || folded.startsWith(`${form} `)) ?? null;
}

const framesByHead = memoizePerPack(pack => {
  const byHead = new Map<string, FrameExample[]>();
  for (const one of Object.values(pack.frames).flatMap(frames => readFrames(frames, pack))) {
    const form = findHeadAtStart(one.example, pack);
    if (form === null || !matchesFrame(one.parts, one.example.slice(form.length), pack)) continue;
    const key = createComplementKey(form, pack);
    byHead.set(key, [...(byHead.get(key) ?? []), one]);
  }
  return byHead;
});

/** « Est préoccupé » takes what « Préoccupées » takes. */
function createComplementKey(head: string, pack: CompiledPack): string {
  const key = getHeadKey(head, pack);
  const space = key.indexOf(" ");
  const isCopula = space > 0 && pack.usage.pronouns?.copulas.includes(key.slice(0, space));
  return isCopula ? getHeadKey(key.slice(space + 1), pack) : key;
}

/** Folded, without words that only tell the meaning (behind the dot in `heads.tsv`). */
function getPrintedForm([form, , , , , printed]: HeadForm): string {
  return printed === undefined ? fold(form) : joinWords(foldWords(form).slice(0, printed));
}

const complementsByHead = memoizePerPack(pack => {
  const byHead = new Map<string, string[]>();
  for (const [heads, text] of pack.complements) {
    const keys = new Set(heads.map(at => createComplementKey(getPrintedForm(pack.heads[at] as HeadForm), pack)));
    for (const key of keys) byHead.set(key, [...(byHead.get(key) ?? []), text]);
  }
  return byHead;
});

/** Whether a text has all parts of a frame. */
function matchesFrame(parts: FrameParts, text: string, pack: CompiledPack): boolean {
  const typed = readTypedWords(getWordsUpToMark(text));
  const first = typed?.words[0];
  if (!typed || first === undefined || !measureProgress(parts, typed, pack)) return false;
  if (parts[0]?.leads.length === 0 && leadingWords(pack).has(first)) return false;
  const last = parts.length - 1;
  // Nothing marks where a second noun begins.
  if (last === 0 || parts[last]?.leads.length === 0) return true;
  // Placeholders match anything: « ‹le destinataire› à ‹l'action› » leads to an infinitive.
  const cuts = [...text.matchAll(/‹/g)].map(({ index }) => text.slice(0, index)).concat(text);
  return (
    last === 0 ||
    cuts.some(cut => {
      const upToCut = readTypedWords(getWordsUpToMark(cut));
      return upToCut !== null && measureProgress(parts, upToCut, pack)?.part === last;
    })
  );
}

function getWordsUpToMark(text: string): string {
  return `${text.replace(/[‹›]/g, "").split(/[«:;(.]/)[0]} `;
}

/** Whether the language lists the complement as wrong after the head. */
function isWrongAfter([first, ...others]: FrameParts, head: string, pack: CompiledPack): boolean {
  const wrong = listWrongComplements(head, pack);
  if (!first || wrong.length === 0) return false;
  if (first.leads.length === 0) {
    const articles = wrong.filter(({ words }) => pack.usage.articles.includes(words));
    return articles.some(({ before }) => before === null || (before === "task" && others.length > 0));
  }
  const leads = new Set(first.leads.map(words => words.join(" ")));
  return wrong.some(({ words, before }) => leads.has(words) && (before === null || first.term === before));
}
