/**
 * Reads and checks a short text before anybody has one: packs, grammars and rules are then there, and V8 knows the way.
 * The first text that is opened is then read in a fraction of the time, which else would be waited for at that moment.
 */
import { OpenDocument } from "../documents/open-document.ts";
import { readOpen } from "../documents/reader.ts";
import { shownOf } from "../documents/shown.ts";
import type { ClientCapabilities } from "../features/shared/feature-settings.ts";
import { createStatus } from "../features/status/status.ts";
import type { OnFault } from "../rules/run.ts";
import { featureSettings, readSettings } from "./settings.ts";

/** Invented; with a fault, so that a message is made, too. */
const TEXTS = {
  fr: `31/8. Entretien des phares

L’Assemblée générale,

Rappelant sa résolution 30/12 du 3 décembre 1975, relative à l’éclairage des côtes,

Consciente que la navigation demande des feux entretenus, comme l’énonce l’article 4 de la Convention;

1. Invite les États Membres, agissant avec les autorités portuaires :

a) À remettre en état les phares ;

b) À lui rendre compte de l’application du paragraphe 1 ci-dessus ;

2. Prie le Secrétaire général de dresser la carte des écueils.
`,
  en: `31/8. Upkeep of lighthouses

The General Assembly,

Recalling its resolution 30/12 of 3 December 1975 on the lighting of coasts,

Aware that navigation calls for lights in good repair, as stated in article 4 of the Convention;

1. Invites Member States, acting with the port authorities:

(a) To repair the lighthouses;

(b) To report on the implementation of paragraph 1 above;

2. Requests the Secretary-General to map the reefs.
`,
};

/**
 * In English where the editor is said to be in English, which most then write, and else in French. Gives the numbers of
 * diagnostics before and after an edit.
 */
export function rehearse(locale: string | null, abilities: ClientCapabilities, onFault: OnFault): number[] {
  const settings = readSettings([], locale ?? "fr");
  const text = TEXTS[/^en\b/i.test(locale ?? "") ? "en" : "fr"];
  const open = new OpenDocument("untitled:rehearsal", "un-declaration", 1, text);
  const check = () => {
    const document = readOpen(open, settings, onFault);
    if (!document) return 0;
    createStatus(document);
    const features = featureSettings(settings, document, abilities, open.writing);
    return shownOf({ open, document, settings: features }).diagnostics.length;
  };
  const found = check();
  const start = { line: 6, character: 20 };
  open.update([{ range: { start, end: start }, text: "x" }], 2);
  return [found, check()];
}
