/** Chooses the profile of an instrument, which says what rules apply, from its kind and from who acts. */
import type { InstrumentKind } from "../languages/settings.ts";
import type { Profile, Subject } from "../tree/tree.ts";

export interface ProfileSigns {
  readonly kind: InstrumentKind;
  readonly subject: Subject | null;
  /** The profile of a body known by name. */
  readonly body: Profile | null;
  /** The enacting line ends in a colon: « Le Conseil … décide : ». */
  readonly leadsIn: boolean;
}

export function chooseProfile({ kind, subject, body, leadsIn }: ProfileSigns): Profile {
  if (kind === "letter") return "letter";
  if (kind === "decision" && leadsIn) return "decision";
  if (kind === "recommendation" || leadsIn) return kind === "decision" ? "decision" : "recommendation";
  if (subject?.agreement.person === 1) return "declaration-nous";
  if (kind === "declaration") return "declaration";
  if (body) return body;
  return subject?.agreement.number === "p" ? "declaration" : "ga";
}
