import { nameParagraph } from "../../shared/paragraph-name.ts";
import type { DifferenceKind } from "../comparison.ts";

export const extra: DifferenceKind = {
  kind: "extra",
  messages: {
    extra: { fr: "Ce paragraphe n'est que {right} : « {name} »", en: "This paragraph is only {right}: “{name}”" },
  },
  *find({ extra: lonely }) {
    for (const { paragraph, parent, after } of lonely) {
      if (parent) continue;
      yield {
        left: null,
        right: paragraph,
        near: after,
        message: "extra",
        arguments: { name: nameParagraph(paragraph) },
      };
    }
  },
};
