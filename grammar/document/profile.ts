/** Chooses the profile of an instrument, which says whose usage rules follow, from its kind and from who acts. */
import type { InstrumentKind } from "../languages/settings.ts";
import type { Profile, Subject } from "../tree/tree.ts";

export interface ProfileSigns {
  readonly kind: InstrumentKind;
  readonly subject: Subject | null;
  /** The profile of a body known by name, or that a line of the text shows. */
  readonly body: Profile | null;
  /** The enacting line ends in a colon behind a verb: « Le Conseil … décide : ». */
  readonly leadsIn: boolean;
}

/** Of organs that issue declarations, decisions and recommendations, too, whose form is that of their kind. */
const ORGANS: ReadonlySet<Profile> = new Set(["ga", "sc", "hrc", "ecosoc", "decision"]);

export function chooseProfile({ kind, subject, body, leadsIn }: ProfileSigns): Profile {
  if (kind === "letter") return "letter";
  if (body && !ORGANS.has(body)) return body;
  if (kind === "decision" && leadsIn) return "decision";
  if (kind === "recommendation" || leadsIn) return "recommendation";
  if (subject?.agreement.person === 1) return "declaration-nous";
  if (kind === "declaration") return "declaration";
  if (body) return body;
  if (subject === null) return "ga";
  return subject.agreement.number === "p" ? "declaration" : "organisation";
}
