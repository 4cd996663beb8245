import { nameParagraph } from "../../shared/paragraph-name.ts";
import type { DifferenceKind } from "../comparison.ts";

export const moved: DifferenceKind = {
  kind: "moved",
  messages: {
    moved: {
      fr: "Ce paragraphe est ailleurs {right} : « {name} »",
      en: "This paragraph stands elsewhere {right}: “{name}”",
    },
  },
  *find({ pairs }) {
    for (const { left, right, isInOrder } of pairs) {
      if (!isInOrder) yield { left, right, message: "moved", arguments: { name: nameParagraph(left) } };
    }
  },
};
