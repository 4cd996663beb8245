import type { DifferenceKind } from "../comparison.ts";
import { compareMeanings } from "../content/meanings.ts";
import { describeOpeners } from "./openers.ts";

/** Openers of one kind, of which one asks more, or sees as good what the other sees as bad. */
export const force: DifferenceKind = {
  kind: "force",
  messages: {
    stronger: {
      fr: "« {here} » {left} est plus pressant que « {there} » {right}.",
      en: "“{here}” {left} is stronger than “{there}” {right}.",
    },
    weaker: {
      fr: "« {here} » {left} est moins pressant que « {there} » {right}.",
      en: "“{here}” {left} is weaker than “{there}” {right}.",
    },
    attitude: {
      fr: "« {here} » {left} et « {there} » {right} disent l'un la satisfaction, l'autre le contraire.",
      en: "Of “{here}” {left} and “{there}” {right}, one shows satisfaction, the other the opposite.",
    },
  },
  *find({ pairs }) {
    for (const pair of pairs) {
      const meaning = compareMeanings(pair.left, pair.right);
      if (meaning !== null && meaning !== "different") yield describeOpeners(pair, meaning);
    }
  },
};
