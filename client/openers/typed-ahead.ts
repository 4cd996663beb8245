/** Who has an opener in mind types it at once, while still asked where it is to stand. */

interface Place {
  readonly label: string;
  readonly detail: string;
}

/** What of the letters typed among `places` is meant for the next question: all, where they name no place, or none. */
export function typedAhead(typed: string, places: readonly Place[]): string {
  const text = typed.trim();
  const sought = text.toLowerCase();
  const named = places.some(({ label, detail }) => `${label}\n${detail}`.toLowerCase().includes(sought));
  return named ? "" : text;
}
