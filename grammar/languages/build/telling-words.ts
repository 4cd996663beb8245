/** Finds the words by which a language is told from the others. */
import { fold, foldWords } from "../../text/words.ts";
import type { CompiledPack, TellingWords, WordList } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { createWordIndex } from "./word-index.ts";

interface FilledList extends WordList {
  readonly words: readonly string[];
}

/** `others` are the `telling-words.txt` of languages without a pack, by code. */
export function compileTellingWords(
  packs: readonly CompiledPack[],
  others: Readonly<Record<string, SourceFile>>,
): TellingWords {
  const lists: FilledList[] = [
    ...Object.entries(others).map(
      ([code, file]): FilledList => ({ kind: "other", code, least: 0, words: readWords(file) }),
    ),
    ...packs.flatMap(listWords),
  ];
  return {
    ofIdeographs: packs.find(({ segmentation }) => segmentation === "characters")?.code ?? null,
    lists: lists.map(({ kind, code, least }) => ({ kind, code, least })),
    index: createWordIndex(lists.flatMap(({ words }, at) => words.map(word => [word, at] as const))),
  };
}

function listWords({ code, commonWords, commonShare, heads, bodies, attachedConnectors }: CompiledPack): FilledList[] {
  const common = ["", ...attachedConnectors].flatMap(link => commonWords.map(word => fold(link + word)));
  const openers = heads.flatMap(([form]) => foldWords(form).slice(0, 1));
  return [
    { kind: "common", code, least: commonShare, words: common },
    { kind: "known", code, least: 0, words: [...openers, ...bodies.flatMap(({ name }) => foldWords(name))] },
  ];
}

/** Lines in `#` are comments. */
function readWords({ text }: SourceFile): string[] {
  return fold(text.replace(/^#.*$/gm, ""))
    .split(/\s+/)
    .filter(word => word !== "");
}
