/** Characters after which a text is formatted while typing; the protocol takes the first and the others apart. */
export const TYPED_TRIGGERS = [";", ",", ".", ":", "!", "?", "»", "\n"] as const;
