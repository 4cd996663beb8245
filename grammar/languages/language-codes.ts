/** The languages whose texts can be read; apart from their packs, since settings need the codes alone. */
import names from "./compiled/names.json" with { type: "json" };

export function listLanguageCodes(): readonly string[] {
  return Object.keys(names);
}
