/** « sa », « leurs », “its”: all forms of a language's possessives. */
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import { fold } from "../../../grammar/text/words.ts";

/** Folded. */
export const getPossessiveForms = memoizePerPack(
  ({ usage }): ReadonlySet<string> =>
    new Set(
      Object.entries(usage.possessives)
        .flatMap(([word, forms]) => [word, ...Object.values(forms)])
        .map(fold),
    ),
);
