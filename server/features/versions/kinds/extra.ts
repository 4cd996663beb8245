import { nameParagraph } from "../../shared/paragraph-name.ts";
import type { DifferenceKind } from "../comparison.ts";

export const extra: DifferenceKind = {
  kind: "extra",
  messages: {
    extra: { fr: "Ce paragraphe n'est que {right} : « {name} »", en: "This paragraph is only {right}: “{name}”" },
  },
  *find({ extra: lonely }) {
    for (const { paragraph, parent } of lonely) {
      if (parent) continue;
      yield { left: null, right: paragraph, message: "extra", arguments: { name: nameParagraph(paragraph) } };
    }
  },
};
