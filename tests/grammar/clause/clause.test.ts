import assert from "node:assert/strict";
import fc from "fast-check";
import { type ClauseReader, createClauseGrammar } from "../../../grammar/clause/clause.ts";
import { createPhrases } from "../../../grammar/clause/phrases.ts";
import { getConcepts, getPack } from "../../../grammar/languages/registry.ts";

const grammars = new Map<string, ClauseReader>();

function parse(language: string, text: string) {
  let grammar = grammars.get(language);
  if (!grammar) {
    const pack = getPack(language);
    const ids = getConcepts().map(concept => concept.id);
    grammar = createClauseGrammar(pack, createPhrases(pack), ids);
    grammars.set(language, grammar);
  }
  return grammar(text);
}

/** Opener, its first concept (`~` when only its form is known), and the openers further on. */
function openers(language: string, text: string): string {
  const { opener, laterOpeners } = parse(language, text);
  const first = opener ? `${opener.text} = ${opener.heads.map(head => head.concepts[0] ?? "~").join("+")}` : "none";
  return [first, ...laterOpeners.map(head => head.text)].join(" | ");
}

function table(language: string, rows: readonly (readonly [text: string, expected: string])[]): void {
  for (const [text, expected] of rows) it(text, () => assert.equal(openers(language, text), expected));
}

describe("the opener of a French clause", () => {
  describe("has its modifiers and fixed object, not its complement", () => {
    table("fr", [
      ["Prend note avec satisfaction du rapport ;", "Prend note avec satisfaction = take-note"],
      ["Prend également note du rapport ;", "Prend également note = take-note"],
      ["Se déclare gravement préoccupée par la crue ;", "Se déclare gravement préoccupée = express-concern"],
      ["Rend hommage aux riverains ;", "Rend hommage = pay-tribute"],
      ["Rappelant en outre que l'eau monte,", "Rappelant en outre = recall"],
      [
        "Notant avec une vive et profonde inquiétude que l'eau monte,",
        "Notant avec une vive et profonde inquiétude = note",
      ],
      ["Profondément préoccupés par la crue,", "Profondément préoccupés = be-concerned"],
      ["S’efforcent de collaborer ;", "S’efforcent = strive"],
      ["Estiment nécessaire d'agir ;", "Estiment nécessaire = consider-necessary"],
    ]);
  });

  describe("is the longest head, before any modifier", () => {
    table("fr", [
      ["Demande instamment aux États d'agir ;", "Demande instamment = urge"],
      ["Accueille avec satisfaction le rapport ;", "Accueille avec satisfaction = welcome"],
    ]);
  });

  describe("ends where the print ends, though more words tell its meaning", () => {
    table("fr", [
      ["Décide de rester saisi de la question.", "Décide = remain-seized"],
      ["Décide également de rester activement saisi du sujet.", "Décide également = remain-seized"],
      ["Demande que le rapport soit publié ;", "Demande = call-for"],
      ["Prie à cet égard le Secrétaire général d'agir ;", "Prie = request"],
    ]);
  });

  describe("may have two heads, or others further on", () => {
    table("fr", [
      ["Accueille avec satisfaction et appuie le projet ;", "Accueille avec satisfaction et appuie = welcome+support"],
      [
        "Soulignent qu'il faut agir et sont conscients de la nécessité de le faire ;",
        "Soulignent = stress | sont conscients",
      ],
      [
        "Soulignent la nécessité d'agir, estiment nécessaire de le faire vite ;",
        "Soulignent = stress | estiment nécessaire",
      ],
      [
        "Sont conscients que tout dépend d'eux et expriment leur intention d'agir ;",
        "Sont conscients = be-conscious | expriment leur intention",
      ],
    ]);
  });

  describe("is no noun, nor the verb of a subordinate clause", () => {
    table("fr", [
      ["Approuve le rapport et note que le budget est clos ;", "Approuve = approve | note"],
      ["Approuve le rapport et note explicative du Secrétariat ;", "Approuve = approve"],
      ["Exige des parties qu'elles rendent les armes et respectent le cessez-le-feu ;", "Exige = demand"],
      ["La Commission a décidé de siéger.", "none"],
      ["Il est nécessaire d'agir.", "none"],
    ]);
  });

  describe("that no list holds is told by its form", () => {
    table("fr", [
      ["Ayant relu le rapport,", "Ayant relu = ~"],
      ["Se targuent de leurs progrès ;", "Se targuent = ~"],
      ["Navrées par la crue,", "Navrées = ~"],
    ]);
  });

  describe("may follow a subject of its own", () => {
    table("fr", [
      ["1. Nous réaffirmons notre attachement à la paix ;", "réaffirmons notre attachement = reaffirm-commitment"],
      ["Nous, chefs d'État et de gouvernement, soulignons l'urgence d'agir ;", "soulignons = stress"],
      ["Dans ce contexte, nous invitons les États à agir ;", "invitons = invite"],
    ]);
  });

  it("is found across line breaks, no-break spaces and italics", () => {
    assert.equal(
      parse("fr", "*Prend\u00a0note\r\navec satisfaction* du rapport ;").opener?.text,
      "Prend\u00a0note\r\navec satisfaction",
    );
  });

  it("says what it agrees with", () => {
    const cells = getPack("fr").cells.map(cell => cell.id);
    const agrees = (text: string) =>
      cells.filter((_, bit) => ((parse("fr", text).opener?.heads[0].mask ?? 0) >> bit) & 1).join(" ");
    assert.equal(agrees("Consciente de l'enjeu,"), "fs");
    assert.equal(agrees("Réaffirment que l'eau monte ;"), "mp fp");
    assert.equal(agrees("Rappelant que l'eau monte,"), cells.join(" "));
    assert.equal(agrees("Se déclare préoccupée par la crue ;"), "fs");
  });
});

describe("the opener of an English clause", () => {
  table("en", [
    ["Recalling also its resolution 61/178 of 20 December 2006,", "Recalling also = recall"],
    ["Gravely concerned at the flood,", "Gravely concerned = be-concerned"],
    ["Having considered the report,", "Having considered = having-considered"],
    ["Further requests the Secretary-General to act;", "Further requests = request"],
    ["Calls upon all States to act;", "Calls upon = call-upon"],
    ["Decides to remain seized of the matter.", "Decides = remain-seized"],
    ["Takes note with appreciation of the report;", "Takes note with appreciation = take-note"],
    ["The Committee decided to meet.", "none"],
  ]);
});

describe("a clause", () => {
  it("ends in its mark though « et » or « ou » leads to the next item", () => {
    assert.equal(parse("fr", "a) Les lacs ; et").terminator?.mark, ";");
    assert.equal(parse("fr", "a) Les lacs ;\nou ").terminator?.mark, ";");
    assert.equal(parse("en", "(a) The lakes; and").terminator?.mark, ";");
    assert.equal(parse("fr", "Les lacs ; et les").terminator, null);
    assert.equal(parse("fr", "Les lacs et").terminator, null);
  });

  it("has a label, a terminator and references", () => {
    const clause = parse(
      "fr",
      "12. Rappelle les résolutions 58/292 du 6 mai 2004 et 242 (1967), et le paragraphe 3 ci-dessus ;",
    );
    assert.equal(clause.label?.text, "12.");
    assert.equal(clause.terminator?.mark, ";");
    assert.deepEqual(
      clause.references.map(({ kind, text }) => `${kind}: ${text}`),
      ["resolution: 58/292 du 6 mai 2004", "resolution: 242 (1967)", "paragraph: paragraphe 3 ci-dessus"],
    );
  });

  it("ends in its mark even before closing quotes and note calls", () => {
    for (const text of ["Décide « d'agir ; »", "Décide d'agir ;[^3]", "Décide d'agir ;\u00a0»", "Décide d'agir ; 12"]) {
      assert.equal(parse("fr", text).terminator?.mark, ";", text);
    }
    assert.equal(parse("fr", "Décide d'agir").terminator, null);
    assert.equal(parse("fr", "Rappelant A, B et C").terminator, null);
  });

  it("pairs its marks and keeps the odd ones", () => {
    const odd = (text: string) => parse("fr", text).enclosures.filter(({ open, close }) => !open || !close).length;
    assert.equal(odd("Décide (« d'agir ») ;"), 0);
    assert.equal(odd("Décide [d'agir ;"), 1);
    assert.equal(odd("Décide d'agir » ;"), 1);
  });

  it("is the same whatever was parsed before, and never throws", () => {
    const pack = getPack("fr");
    const fresh = createClauseGrammar(
      pack,
      createPhrases(pack),
      getConcepts().map(concept => concept.id),
    );
    const piece = fc.constantFrom(
      "Décide",
      "Rappelant",
      "et",
      "note",
      "que",
      "l'",
      "L’",
      " ",
      "\n",
      "1.",
      "a)",
      "«",
      "»",
      "(",
      "[",
      "]",
      ",",
      ";",
      ".",
      "58/292",
      "12",
      "\ud83d",
      "𝒜",
      "*",
      "[^1]",
      "Nous",
      "É",
      "\u00a0",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join("");
        const clause = parse("fr", text);
        assert.deepEqual(clause, fresh(text));
        for (const { start, end } of [clause.opener, clause.terminator, clause.label, ...clause.references].flatMap(
          span => span ?? [],
        )) {
          assert.ok(start >= 0 && start < end && end <= text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
