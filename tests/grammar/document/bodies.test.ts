import assert from "node:assert/strict";
import { analyse } from "../../../grammar/analyse.ts";
import { outline, paragraphs } from "./outline.ts";

/** Kinds only, a word each. */
const kinds = (text: string) => outline(text).map(line => line.trim().split(/\s+/)[1]);

describe("texts of other bodies than the United Nations' organs", () => {
  it("have recitals numbered under a participle, and lists with dashes", () => {
    const text = paragraphs(
      "Conclusions du Conseil sur les zones humides",
      "Le Conseil de l'Union européenne,",
      "RAPPELANT ses conclusions sur l'eau,",
      "CONSIDÉRANT CE QUI SUIT :",
      "1. Les zones humides reculent.",
      "2. Leur restauration est aisée.",
      "SOULIGNE l'importance du suivi ;",
      "INVITE les États membres à :",
      "- recenser les zones humides ;",
      "– publier les résultats.",
      "DEMANDE à la Commission de faire rapport.",
    );
    assert.deepEqual(outline(text), [
      "0 title Conclusions du",
      "0 enacting Le Conseil",
      "0 preambular RAPPELANT ses",
      "0 preambular CONSIDÉRANT CE",
      "0   item 1. Les zones",
      "0   item 2. Leur restauration",
      "0 operative SOULIGNE l'importance",
      "0 operative INVITE les",
      "0   item - recenser",
      "0   item – publier",
      "0 operative DEMANDE à",
    ]);
    assert.equal(analyse(text).paragraphs[4]?.section, "preambular");
  });

  it("have sections with long headings and preambles of their own, in one resolution", () => {
    const heading =
      "Prévisions de dépenses révisées pour la restauration des rives, la formation des gardes et des pêcheurs, la mesure du niveau des eaux et la tenue de la réunion annuelle des riverains";
    const text = paragraphs(
      "L'Assemblée générale,",
      "I",
      "Niveau des eaux",
      "Ayant examiné le rapport du Groupe,",
      "1. Prend note du rapport ;",
      "2. Approuve ses conclusions ;",
      "II",
      heading,
      "Rappelant sa décision sur les rives,",
      "1. Approuve les prévisions ;",
      "2. Décide d'y revenir.",
    );
    const tree = analyse(text);
    assert.equal(tree.instruments.length, 1);
    assert.deepEqual(kinds(text).slice(6, 9), ["heading", "heading", "preambular"]);
  });

  it("have a rule after the subject, which is no preamble yet", () => {
    const text = paragraphs(
      "Le Comité des Ministres, en vertu du Statut,",
      "Considérant le but des phares ;",
      "Rappelant la Convention ;",
      "Souligne l'urgence d'agir.",
    );
    assert.deepEqual(kinds(text), ["enacting", "preambular", "preambular", "operative"]);
  });

  it("say where they meet in a paragraph of the preamble, not in a second enacting line", () => {
    const text = paragraphs(
      "The Heads of State of the lake States,",
      "Meeting at Orlin on 3 June 2027,",
      "Having considered the lakes:",
      "(a) The fall in water;",
      "(b) The loss of stocks,",
      "Declare their support for the fishermen;",
      "Strongly condemn all attacks;",
      "Decide:",
      "1. To create a fund;",
      "2. To meet again.",
    );
    assert.deepEqual(kinds(text), [
      "enacting",
      "preambular",
      "preambular",
      "item",
      "item",
      "operative",
      "operative",
      "operative",
      "item",
      "item",
    ]);
  });

  it("say where they meet before they say who they are", () => {
    for (const text of [
      paragraphs(
        "Réunis à Velnik le 3 juin 2027, nous, ministres de l'eau,",
        "Rappelant la charte,",
        "Déclarons ce qui suit :",
      ),
      paragraphs(
        "Meeting in Orlin on 3 June 2027, we, the Ministers,",
        "Recalling the charter,",
        "Declare as follows:",
      ),
    ]) {
      assert.deepEqual(kinds(text), ["enacting", "preambular", "enacting"]);
      assert.equal(analyse(text).instruments[0]?.subject?.agreement.person, 1);
    }
    // In a sentence of the text « nous » says nothing new of who acts.
    const sentence = paragraphs(
      "Nous, ministres de l'eau,",
      "Rappelant la charte,",
      "1. Réaffirmons notre engagement.",
      "Afin de le tenir, nous prendrons les mesures suivantes :",
      "a) Mesurer l'eau ;",
      "b) La protéger.",
    );
    assert.deepEqual(kinds(sentence), ["enacting", "preambular", "operative", "text", "item", "item"]);
  });

  it("say what they agree on in a paragraph among others, or in a line that opens the operative part", () => {
    const among = paragraphs(
      "Les chefs d'État des pays riverains,",
      "Réaffirmant la Charte,",
      "Expriment leur gratitude au peuple hôte ;",
      "Se félicitent de l'accord ;",
      "Conviennent de ce qui suit :",
      "1. Un fonds est créé.",
      "2. Il est doté.",
    );
    assert.deepEqual(outline(among).slice(2), [
      "0 operative Expriment leur",
      "0 operative Se félicitent",
      "0 operative Conviennent de",
      "0   item 1. Un fonds",
      "0   item 2. Il est",
    ]);
    const opening = paragraphs(
      "We, the Ministers of Transport, meeting in Orlin,",
      "Recalling the Charter,",
      "Agree as follows:",
      "1. Ferries run.",
      "2. Ports open.",
      "We request the Secretariat to report to us.",
    );
    assert.deepEqual(kinds(opening), ["enacting", "preambular", "enacting", "operative", "operative", "operative"]);
  });

  it("decide at a meeting, in one line with the meeting", () => {
    const text = paragraphs(
      "Décision 2027/12. Calendrier",
      "À sa 4e séance plénière, le 3 juin 2027, le Conseil économique et social a décidé :",
      "a) De tenir sa session à Velnik ;",
      "b) D'inviter les observateurs.",
    );
    assert.deepEqual(kinds(text), ["title", "enacting", "item", "item"]);
    const english = paragraphs(
      "Decision 2027/12. Calendar",
      "At its 4th plenary meeting, on 3 June 2027, the Economic and Social Council decided:",
      "(a) To meet in Velnik;",
      "(b) To invite observers.",
    );
    assert.deepEqual(kinds(english), ["title", "enacting", "item", "item"]);
  });
});

describe("parts, annexes and votes", () => {
  it("begin a part with its letter and its title, whichever comes first", () => {
    const text = paragraphs(
      "79/301. Gestion des déserts",
      "A",
      "Ensablement",
      "L'Assemblée générale,",
      "Rappelant sa résolution 70/1,",
      "1. Prend note du rapport ;",
      "2. Décide d'y revenir.",
      "82e séance plénière\n9 décembre 2024",
      "B",
      "Oasis",
      "L'Assemblée générale,",
      "Consciente de leur valeur,",
      "I",
      "Inventaire",
      "1. Prie les États d'y veiller ;",
      "2. Décide d'y revenir.",
      "82e séance plénière\n9 décembre 2024",
      "Annexe",
      "Principes relatifs aux oasis",
      "Principe 1",
      "Les oasis sont un patrimoine commun.",
      "Programme d'action",
      "1. Mesures nationales",
      "1.1 Une loi est adoptée.",
      "1.2 Son application est surveillée.",
    );
    assert.deepEqual(outline(text), [
      "0 title 79/301 Gestion",
      "0 heading A",
      "0 heading Ensablement",
      "0 enacting L'Assemblée générale",
      "0 preambular Rappelant sa",
      "0 operative 1. Prend note",
      "0 operative 2. Décide d'y",
      "0 closing 82e séance",
      "1 heading B",
      "1 heading Oasis",
      "1 enacting L'Assemblée générale",
      "1 preambular Consciente de",
      "1 heading I",
      "1 heading Inventaire",
      "1 operative 1. Prie les",
      "1 operative 2. Décide d'y",
      "1 closing 82e séance",
      "2 title Annexe",
      "2 title Principes relatifs",
      "2 heading Principe 1",
      "2 text Les oasis",
      "2 heading Programme d'action",
      "2 heading 1. Mesures nationales",
      "2   item 1.1 Une loi",
      "2   item 1.2 Son application",
    ]);
  });

  it("read the names under a vote as closing lines", () => {
    const text = paragraphs(
      "Le Conseil des droits de l'homme,",
      "Ayant à l'esprit la Charte,",
      "1. Condamne les attaques ;",
      "2. Décide d'y revenir.",
      "41e séance",
      "[Adoptée à l'issue d'un vote enregistré, par 3 voix contre 1. Les voix se sont réparties comme suit :",
      "Ont voté pour :",
      "Corane, Sélande, Velnie ;",
      "Se sont abstenus :",
      "Tarvie, Losque]",
    );
    assert.deepEqual(kinds(text).slice(4), ["closing", "closing", "closing", "closing", "closing", "closing"]);
  });

  it("read a list of names or a table as text, not as headings", () => {
    const text = paragraphs(
      "L'Assemblée générale,",
      "1. Prie les États d'y veiller ;",
      "2. Décide d'élire :",
      "Corane",
      "Sélande",
      "Tarvie",
      "Velnie",
      "3. Décide d'y revenir.",
      "| Lac | Tonnes |",
      "|-----|-----|",
      "| Orlin | 12 |",
    );
    assert.deepEqual(kinds(text), [
      "enacting",
      "operative",
      "operative",
      "text",
      "text",
      "text",
      "text",
      "operative",
      "text",
      "furniture",
      "text",
    ]);
  });

  it("read a draft's numbers for what they say", () => {
    const text = paragraphs(
      "The General Assembly,",
      "PP1 Recalling its decision,",
      "PP1 bis Noting the report,",
      "OP1. Requests a report;",
      "OP2. Decides to return to it.",
    );
    assert.deepEqual(outline(text), [
      "0 enacting The General",
      "0 preambular PP1 Recalling its",
      "0 preambular PP1 bis Noting the",
      "0 operative OP1. Requests a",
      "0 operative OP2. Decides to",
    ]);
  });
});
