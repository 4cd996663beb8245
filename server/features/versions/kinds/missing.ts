import { nameParagraph } from "../../shared/paragraph-name.ts";
import type { DifferenceKind } from "../comparison.ts";

export const missing: DifferenceKind = {
  kind: "missing",
  messages: {
    missing: { fr: "Ce paragraphe manque {right} : « {name} »", en: "This paragraph is missing {right}: “{name}”" },
  },
  *find({ missing: lonely }) {
    for (const { paragraph, parent, after } of lonely) {
      if (parent) continue;
      yield {
        left: paragraph,
        right: null,
        near: after,
        message: "missing",
        arguments: { name: nameParagraph(paragraph) },
      };
    }
  },
};
