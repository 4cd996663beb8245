/** What code lenses say, in French and English. */
import type { Text } from "../../rules/rule.ts";
import type { QuantityText } from "../shared/format-quantity.ts";

export const LENS_TEXTS = {
  versions: { fr: "Autres langues : {languages}", en: "Other languages: {languages}" },
} satisfies Record<string, Text>;

export const LENS_COUNTS = {
  compound: [
    { fr: "{count} composé", en: "{count} compound" },
    { fr: "{count} composés", en: "{count} compound" },
  ],
  cited: [
    { fr: "cité {count} fois", en: "cited once" },
    { fr: "cité {count} fois", en: "cited {count} times" },
  ],
} satisfies Record<string, QuantityText>;
