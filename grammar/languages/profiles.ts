/**
 * Profiles: whose usage a text follows. Each is a file of `grammar/profiles`; what a text itself shows counts for more
 * than what its profile says (`server/rules/linguistics/house-marks.ts`).
 */
import profiles from "./compiled/profiles.json" with { type: "json" };
import type { ProfileData } from "./pack.ts";

const DATA: Readonly<Record<string, ProfileData>> = profiles;

/** In the order in which they are offered. */
export function listProfiles(): readonly string[] {
  return Object.keys(DATA);
}

export function isProfile(id: unknown): id is string {
  return typeof id === "string" && Object.hasOwn(DATA, id);
}

/** Throws a `RangeError` for an unknown id. */
export function getProfile(id: string): ProfileData {
  const found = isProfile(id) ? DATA[id] : undefined;
  if (!found) throw new RangeError(`no profile “${id}” (known: ${listProfiles().join(", ")})`);
  return found;
}
