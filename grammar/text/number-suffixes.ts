/**
 * What a number carries that is added to a text under negotiation (drafting rule NUM-6): « 3 bis », “3 ter”. Documents
 * of the United Nations have these words of Latin in all their languages.
 */
export const NUMBER_SUFFIXES = ["bis", "ter", "quater", "quinquies"] as const;

/** The same as alternatives of an expression. */
export const NUMBER_SUFFIX = NUMBER_SUFFIXES.join("|");
