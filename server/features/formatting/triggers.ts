/** After these a text may be formatted as it is typed; the first and the others, as the protocol has them. */
export const TYPED_TRIGGERS = [";", ",", ".", ":", "!", "?", "»", "\n"] as const;
