import type { DifferenceKind } from "../comparison.ts";
import { compareMeanings } from "../content/meanings.ts";
import { describeOpeners } from "./openers.ts";

/** Openers of different meaning. Translators choose among those of one family. */
export const opener: DifferenceKind = {
  kind: "opener",
  messages: {
    different: {
      fr: "« {here} » {left} et « {there} » {right} n'ont pas le même sens.",
      en: "“{here}” {left} and “{there}” {right} do not mean the same.",
    },
  },
  *find({ pairs }) {
    for (const pair of pairs) {
      if (compareMeanings(pair.left, pair.right) === "different") yield describeOpeners(pair, "different");
    }
  },
};
