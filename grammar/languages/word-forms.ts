/** The words of texts, each once however often it stands there, so that what is known of it is asked once. */
import { createMemo } from "../memo/memo.ts";
import { copyString } from "../text/copy-string.ts";
import { fold } from "../text/words.ts";
import { memoizePerPack, type WordForm } from "./memoize.ts";

/** Texts come back to the same words; the bound keeps hostile input from filling the memory. */
const MOST_KNOWN = 40_000;

/** Gives the form of a word as it is printed. */
export type WordForms = (printed: string) => WordForm;

/** Those of a language. */
export const getWordForms = memoizePerPack((): WordForms => {
  const known = new Map<string, WordForm>();
  return printed => {
    let form = known.get(printed);
    if (!form) {
      const text = copyString(printed);
      form = { text, folded: fold(text), memo: createMemo() };
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(text, form);
    }
    return form;
  };
});
