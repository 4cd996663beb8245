/**
 * Reads a short text before there is one: V8 then has compiled the parsers, and the language is there. An editor opens
 * its first document right after it has started the server, and shows in a fraction of the time what is found in it.
 */
import { analyse } from "../../grammar/analyse.ts";
import type { DocumentTree } from "../../grammar/tree/tree.ts";

/** Invented. Of each kind of paragraph there is one. */
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

/** In English where the editor is said to be in English, which most then write, and else in French. */
export function warmUp(locale: string | null): DocumentTree {
  return analyse(TEXTS[/^en\b/i.test(locale ?? "") ? "en" : "fr"]);
}
