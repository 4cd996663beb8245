import { nameParagraph } from "../../shared/paragraph-name.ts";
import type { DifferenceKind } from "../comparison.ts";

/** Sub-paragraphs that only one version has, under a paragraph that both have. */
export const items: DifferenceKind = {
  kind: "items",
  messages: {
    missing: { fr: "Cet alinéa manque {right} : « {name} »", en: "This sub-paragraph is missing {right}: “{name}”" },
    extra: { fr: "Cet alinéa n'est que {right} : « {name} »", en: "This sub-paragraph is only {right}: “{name}”" },
  },
  *find({ missing, extra }) {
    for (const { paragraph, parent } of missing) {
      if (!parent) continue;
      yield { left: paragraph, right: parent, message: "missing", arguments: { name: nameParagraph(paragraph) } };
    }
    for (const { paragraph, parent } of extra) {
      if (!parent) continue;
      yield { left: parent, right: paragraph, message: "extra", arguments: { name: nameParagraph(paragraph) } };
    }
  },
};
