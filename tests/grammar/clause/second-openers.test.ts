import assert from "node:assert/strict";
import { createClauseGrammar } from "../../../grammar/clause/clause.ts";
import { phrasesOf } from "../../../grammar/clause/phrases.ts";
import { concepts, packFor } from "../../../grammar/languages/registry.ts";

function openersOf(language: string) {
  const pack = packFor(language);
  const parse = createClauseGrammar(
    pack,
    phrasesOf(pack),
    concepts().map(({ id }) => id),
  );
  return (text: string) => {
    const { opener, seconds } = parse(text);
    return [opener?.text ?? "none", ...seconds.map(head => head.text)].join(" | ");
  };
}

/** A text and its openers, the first and those further on. */
const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  fr: [
    ["Rend hommage aux gardiens, condamne les attaques, et prie les États d'agir ;", "Rend hommage | condamne | prie"],
    // What is said of the circumstances has no verb of the subject's.
    ["Notant la crue, compte tenu de la saison et étant donné que l'eau monte,", "Notant"],
    ["Consciente de l'enjeu, eu égard à la crue,", "Consciente"],
    ["Rappelant la charte et tenant compte de la saison,", "Rappelant | tenant compte"],
    // What two things have in common is not said twice of the subject.
    ["Saluant le travail de personnes formées ou ayant reçu un diplôme,", "Saluant"],
    ["Nous saluons le rapport et nous demandons au groupe de continuer ;", "saluons | demandons"],
    ["Rappelant la charte, et profondément préoccupée par la crue,", "Rappelant | profondément préoccupée"],
    // What leads up to the clause is no part of its opener.
    ["6. Dans ce contexte, encourage les États à agir et demande au groupe d'y veiller ;", "encourage | demande"],
    ["Toutefois, certains engagements demeurent.", "none"],
    ["Souligne que, comme le rappelle la charte et le demandent les lois, l'eau est libre ;", "Souligne"],
  ],
  en: [
    ["Urges States to replace lamps, and invites others to follow;", "Urges | invites"],
    ["We welcome the report, and we ask the group to continue;", "welcome | ask"],
    ["Decides to extend the mandate, and further decides that it shall be reviewed;", "Decides | further decides"],
    ["Recalling the charter, gravely concerned by the storms,", "Recalling | gravely concerned"],
    ["6. In this regard, encourages States to act;", "encourages"],
    ["Decides that States shall act, pursuant to the charter;", "Decides"],
    ["Takes note of the report and of the notes, welcome speeches and calls;", "Takes note"],
  ],
};

describe("openers further on in a clause", () => {
  for (const [language, cases] of Object.entries(CASES)) {
    const openers = openersOf(language);
    for (const [text, expected] of cases) it(text, () => assert.equal(openers(text), expected));
  }
});
