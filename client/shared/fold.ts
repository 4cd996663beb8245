/** Text as people search it: in any case, with or without accents. */
export function fold(text: string): string {
  const letters = text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("’", "'");
  // Line breaks and no-break spaces equal blanks.
  return letters.replaceAll(/\s+/gu, " ").toLowerCase().trim();
}
