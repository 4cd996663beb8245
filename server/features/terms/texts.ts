import type { Text } from "../../rules/rule.ts";

export const TERM_TEXTS = {
  glossary: { fr: "**{term}** · glossaire", en: "**{term}** · glossary" },
  forbidden: { fr: "**{term}** · à éviter, dit le glossaire", en: "**{term}** · to be avoided, says the glossary" },
  terms: { fr: "{language} : {terms}", en: "{language}: {terms}" },
  avoid: { fr: "À éviter : {terms}", en: "Avoid: {terms}" },
  original: { fr: "dans l’original : {term}", en: "in the original: {term}" },
} satisfies Record<string, Text>;
