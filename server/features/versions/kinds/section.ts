import type { Paragraph } from "../../../../grammar/tree/tree.ts";
import type { DifferenceKind } from "../comparison.ts";

/** A paragraph of the preamble in one version that is an operative one in the other. */
export const section: DifferenceKind = {
  kind: "section",
  messages: {
    operative: {
      fr: "Ce paragraphe est du préambule {left} et du dispositif {right}.",
      en: "This paragraph is preambular {left} and operative {right}.",
    },
    preambular: {
      fr: "Ce paragraphe est du dispositif {left} et du préambule {right}.",
      en: "This paragraph is operative {left} and preambular {right}.",
    },
  },
  *find({ pairs }) {
    for (const { left, right } of pairs) {
      if (!isTold(left) || !isTold(right) || left.kind === right.kind) continue;
      yield { left, right, message: right.kind, arguments: {} };
    }
  },
};

/** Only an opener that is known tells the section for sure. */
function isTold({ kind, clause }: Paragraph): boolean {
  const isClause = kind === "preambular" || kind === "operative";
  return isClause && clause.opener?.heads[0].source === "lexicon";
}
