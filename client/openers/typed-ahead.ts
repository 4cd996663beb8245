/** Text that a person types for the next question already: an opener, while the place is still asked for. */

interface Place {
  readonly label: string;
  readonly detail: string;
}

/** The typed text if it matches no place, so that it is meant for the next question; else an empty string. */
export function findTypedAhead(typed: string, places: readonly Place[]): string {
  const text = typed.trim();
  const sought = text.toLowerCase();
  const named = places.some(({ label, detail }) => `${label}\n${detail}`.toLowerCase().includes(sought));
  return named ? "" : text;
}
