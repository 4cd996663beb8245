/** Titles of what rewrites a text. */
import type { Text } from "../../rules/rule.ts";

/** A paragraph of the operative part is a « paragraphe », one of the preamble or of a list an « alinéa ». */
type ByKind = Readonly<Record<"operative" | "preambular" | "item", Text>>;

export const MOVE_TITLES = {
  up: {
    operative: { fr: "Déplacer le paragraphe vers le haut", en: "Move the paragraph up" },
    preambular: { fr: "Déplacer l'alinéa vers le haut", en: "Move the paragraph up" },
    item: { fr: "Déplacer l'alinéa vers le haut", en: "Move the sub-paragraph up" },
  },
  down: {
    operative: { fr: "Déplacer le paragraphe vers le bas", en: "Move the paragraph down" },
    preambular: { fr: "Déplacer l'alinéa vers le bas", en: "Move the paragraph down" },
    item: { fr: "Déplacer l'alinéa vers le bas", en: "Move the sub-paragraph down" },
  },
  promote: {
    operative: { fr: "Hausser d'un niveau", en: "Move up one level" },
    preambular: { fr: "Hausser d'un niveau", en: "Move up one level" },
    item: { fr: "Hausser l'alinéa d'un niveau", en: "Move the sub-paragraph up one level" },
  },
  demote: {
    operative: { fr: "Abaisser le paragraphe d'un niveau", en: "Move the paragraph down one level" },
    preambular: { fr: "Abaisser l'alinéa d'un niveau", en: "Move the paragraph down one level" },
    item: { fr: "Abaisser l'alinéa d'un niveau", en: "Move the sub-paragraph down one level" },
  },
} satisfies Record<string, ByKind>;
