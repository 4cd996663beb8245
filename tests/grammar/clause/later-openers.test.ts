import assert from "node:assert/strict";
import { createClauseGrammar } from "../../../grammar/clause/clause.ts";
import { createPhrases } from "../../../grammar/clause/phrases.ts";
import { getConcepts, getPack } from "../../../grammar/languages/registry.ts";

function openersOf(language: string) {
  const pack = getPack(language);
  const parse = createClauseGrammar(
    pack,
    createPhrases(pack),
    getConcepts().map(({ id }) => id),
  );
  return (text: string) => {
    const { opener, laterOpeners } = parse(text);
    return [opener?.text ?? "none", ...laterOpeners.map(head => head.text)].join(" | ");
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
    // Pronouns before the verb, most of which are articles before a noun too.
    ["Salue les États et les encourage à poursuivre ;", "Salue | encourage"],
    ["Prie le groupe de faire rapport, et lui demande de publier le texte ;", "Prie | demande"],
    ["Prend acte du rapport et s'en félicite ;", "Prend acte | félicite"],
    ["Salue la Commission et l’encourage à poursuivre ;", "Salue | encourage"],
    ["Prend acte du rapport et y voit un progrès ;", "Prend acte | voit"],
    ["Prend acte du rapport et l'approuvent ;", "Prend acte | approuvent"],
    ["Nous prenons acte du rapport et nous en félicitons ;", "prenons acte | félicitons"],
    ["Rappelant le rapport et s'en félicitant,", "Rappelant | félicitant"],
    ["Rappelant le rapport et en soulignant l'importance,", "Rappelant"],
    ["Saluent le rapport et la note du Secrétariat ;", "Saluent"],
    ["Saluent les États et leur demande de paix ;", "Saluent"],
    ["Salue les États qui respectent le texte et le rappellent à tous ;", "Salue"],
    ["S'ils le souhaitent et l'approuvent,", "none"],
    // A verb that has no other subject is the clause's, though it should have been a participle.
    ["Rappelant la Charte et souligne l'importance de ses principes,", "Rappelant | souligne"],
    ["Rappelant la Charte et note de ce jour,", "Rappelant"],
    ["Rappelant la Charte qui lie les États et souligne l'importance des lacs,", "Rappelant"],
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
