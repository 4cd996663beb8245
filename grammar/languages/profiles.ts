/**
 * Profiles: whose usage a text follows. Each is a file of `grammar/profiles`; what a text itself shows counts for more
 * than what its profile says (`server/rules/linguistics/house-marks.ts`).
 */
import profiles from "./compiled/profiles.json" with { type: "json" };

/** What a paragraph is in the chain of marks that a profile says something of. */
export type MarkedPart = "enacting" | "preambular" | "operative" | "item";

export interface ProfileData {
  readonly names: { readonly fr: string; readonly en: string };
  /** The marks of the United Nations are asked for, whatever most paragraphs of the text do. */
  readonly strict: boolean;
  /** It is no house of the United Nations, and has its own usage in numbers, labels, names and the enacting line. */
  readonly own: boolean;
  /** A line before the preamble says who acts. */
  readonly enactingLine: boolean;
  /** Openers may begin in lower case. */
  readonly lowerCase: boolean;
  /** Marks that are usual besides those of the language; the empty one is none at all. */
  readonly marks: Readonly<Partial<Record<MarkedPart, readonly string[]>>>;
  /** Forms of the labels of items that are usual besides the language's: `#)`. */
  readonly labels: readonly string[];
}

const DATA: Readonly<Record<string, ProfileData>> = profiles;

/** In the order in which they are offered. */
export function listProfiles(): readonly string[] {
  return Object.keys(DATA);
}

export function isProfile(id: string | undefined): id is string {
  return id !== undefined && Object.hasOwn(DATA, id);
}

/** Throws a `RangeError` for an unknown id. */
export function getProfile(id: string): ProfileData {
  const found = isProfile(id) ? DATA[id] : undefined;
  if (!found) throw new RangeError(`no profile “${id}” (known: ${listProfiles().join(", ")})`);
  return found;
}
