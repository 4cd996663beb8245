/** Definitions, references and highlights, on texts that mark where they are: `⟦to:…⟧` and `⟦…⟧`. */
import assert from "node:assert/strict";
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
} from "vscode-languageserver-types";
import { provideLinkedEditingRanges } from "../../../../server/features/linked-editing/linked-editing.ts";
import {
  provideDefinition,
  provideDocumentHighlights,
  provideReferences,
} from "../../../../server/features/navigation/navigation.ts";
import { toSpan } from "../../../../server/features/shared/read-document.ts";
import { readMarks } from "../../../fixtures/marks.ts";
import { FRENCH, PLAIN, readText, resolution } from "../support.ts";

/** A text with a cursor and marks: the ranges named `to…`, what is expected, and the rest. */
function marked(...paragraphs: string[]) {
  const { text, cursor, ranges } = readMarks(resolution(...paragraphs));
  if (cursor === null) throw new Error("no cursor");
  const spans = (named: boolean) =>
    ranges
      .filter(({ id }) => id.startsWith("to") === named)
      .map(({ start, end }) => text.slice(start, end) + `@${start}`);
  return { document: readText(text), cursor, text, targets: spans(true), others: spans(false) };
}

function printed(document: ReturnType<typeof readText>, ranges: readonly Location["range"][]): string[] {
  return ranges.map(range => {
    const { start, end } = toSpan(range, document);
    return `${document.analysis.text.slice(start, end)}@${start}`;
  });
}

/** The definition is what is marked `to`, and nothing when nothing is. */
function leads(...paragraphs: string[]): void {
  const { document, cursor, targets } = marked(...paragraphs);
  const found = provideDefinition(document, cursor, PLAIN) as Location[] | null;
  assert.deepEqual(
    printed(
      document,
      (found ?? []).map(({ range }) => range),
    ),
    targets,
  );
}

/** The references are all that is marked. */
function connects(...paragraphs: string[]): void {
  const { document, cursor, targets, others } = marked(...paragraphs);
  const of = (declaration: boolean) =>
    printed(
      document,
      (provideReferences(document, cursor, declaration) ?? []).map(({ range }) => range),
    );
  assert.deepEqual(of(false), others);
  assert.deepEqual(of(true).toSorted(), [...targets, ...others].toSorted());
  const highlights = provideDocumentHighlights(document, cursor) ?? [];
  const written = highlights.filter((one: DocumentHighlight) => one.kind === DocumentHighlightKind.Write);
  assert.deepEqual(
    printed(
      document,
      written.map(({ range }) => range),
    ),
    targets,
  );
  assert.equal(highlights.length, targets.length + others.length);
}

const BODY = ["Consciente de l'enjeu,", "1. Prie les États :"] as const;

describe("definition", () => {
  it("of a number in a reference is that paragraph's label", () => {
    leads(
      "1. Décide d'agir ;",
      "⟦to:2.⟧ Invite chacun à en faire autant ;",
      "3. Rappelle les paragraphes 1 et ‸2 ci-dessus.",
    );
    leads("⟦to:1.⟧ Décide d'agir ;", "2. Invite chacun à appliquer le para‸graphe 1 ci-dessus.");
  });

  it("of a letter is the sub-paragraph, of its number the paragraph", () => {
    const list = ["a) D'agir ;", "⟦to:b)⟧ D'en rendre compte ;", "2. Rappelle l'alinéa ‸b) du paragraphe 1 ci-dessus."];
    leads(...BODY, ...list);
    leads(
      "Consciente de l'enjeu,",
      "⟦to:1.⟧ Prie les États :",
      "a) D'agir ;",
      "b) D'en rendre compte ;",
      "2. Rappelle l'alinéa b) du paragraphe ‸1 ci-dessus.",
    );
  });

  it("of « le paragraphe précédent » is that one", () => {
    leads("⟦to:1.⟧ Décide d'agir ;", "2. Rappelle le paragraphe ‸précédent.");
  });

  it("is nothing for a paragraph of another text, or one that is not there", () => {
    leads("1. Décide d'agir ;", "2. Rappelle le paragraphe ‸1 de la résolution 58/292.");
    leads("1. Décide d'agir ;", "2. Rappelle le paragraphe ‸7 ci-dessus.");
    leads("1. Décide d'‸agir ;", "2. Invite les États à en faire autant.");
  });

  it("of a note's call is the note", () => {
    leads("Rappelant le rapport[^‸1],", "1. Décide d'agir.", "⟦to:[^1]⟧: A/82/203.");
  });

  it("of « (voir annexe) » is the annex, and of a number that annex", () => {
    const annexes = [
      "Annexe I",
      "Statut de la Commission",
      "1. La Commission siège à Orvane et se réunit chaque année au printemps, à la demande de son président.",
      "⟦to:Annexe II⟧",
      "Programme des travaux",
    ];
    leads("1. Adopte le programme qui figure à l'annexe ‸II à la présente résolution.", ...annexes);
    leads("1. Adopte le programme (voir ‸annexe).", "⟦to:Annexe⟧", "Programme des travaux");
    leads(
      "1. Adopte le programme (voir annexe).",
      "2. Rappelle l'annexe ‸II de la Convention.",
      "Annexe II",
      "Travaux",
    );
  });

  it("of an acronym or of a term is where it is defined", () => {
    leads("Notant l'œuvre de l'Alliance des lacs bleus (⟦to:ALB⟧),", "1. Remercie l'‸ALB du concours qu'elle prête.");
    leads(
      "Notant l'œuvre du Comité des lacs (ci-après dénommé « le ⟦to:Comité⟧ »),",
      "1. Prie le ‸Comité de faire rapport.",
    );
    leads("Notant l'Accord du 3 mai 2025 sur les lacs (ci-après l’⟦to:Accord⟧),", "1. Se félicite de l'‸Accord.");
  });

  it("of a quoted title is the title", () => {
    leads(
      "1. Adopte la Déclaration sur la ‸protection des lacs alpins (voir annexe).",
      "Annexe",
      "⟦to:Déclaration sur la protection des lacs alpins⟧",
      "Les ministres,",
      "Conscients de l'enjeu,",
      "Décident d'agir.",
    );
  });

  it("of a resolution that is cited again is where its date is given", () => {
    leads("Rappelant sa résolution ⟦to:81/96 du 10 décembre 2026⟧,", "1. Réaffirme sa résolution ‸81/96.");
    leads("Rappelant sa résolution ‸81/96 du 10 décembre 2026,", "1. Décide d'agir.");
  });

  it("in an annex leads to its own paragraphs, or to those of the text that it says", () => {
    const annex = ["Annexe", "Déclaration sur la protection des lacs", "Les ministres,", "Conscients de l'enjeu,"];
    leads(
      "1. Décide d'agir ;",
      "2. Adopte la Déclaration (voir annexe).",
      ...annex,
      "⟦to:1.⟧ Décident d'agir ;",
      "2. Rappellent le paragraphe ‸1 ci-dessus.",
    );
    const main = [
      "Résolution sur les lacs",
      "L'Assemblée générale,",
      "Consciente de l'enjeu,",
      "⟦to:1.⟧ Décide d'agir ;",
    ];
    const { document, cursor, targets } = (() => {
      const {
        text,
        cursor: at,
        ranges,
      } = readMarks(
        [
          ...main,
          "2. Adopte la Déclaration (voir annexe).",
          ...annex,
          "1. Décident d'agir ;",
          "2. Rappellent le paragraphe ‸1 de la présente résolution.",
        ].join("\n\n"),
      );
      return { document: readText(text), cursor: at ?? 0, targets: ranges.map(({ start }) => `1.@${start}`) };
    })();
    const found = provideDefinition(document, cursor, PLAIN) as Location[];
    assert.deepEqual(
      printed(
        document,
        found.map(({ range }) => range),
      ),
      targets,
    );
  });

  it("is a link where the editor takes links: from the words followed to the whole paragraph", () => {
    const { document, cursor } = marked(
      "1. Prie les États :",
      "a) D'agir ;",
      "b) De dire ;",
      "2. Rappelle le paragraphe ‸1 ci-dessus.",
    );
    const [link] = provideDefinition(document, cursor, FRENCH) as LocationLink[];
    assert.ok(link?.originSelectionRange);
    const of = (range: Location["range"]) => {
      const { start, end } = toSpan(range, document);
      return document.analysis.text.slice(start, end);
    };
    assert.equal(of(link.originSelectionRange), "1");
    assert.equal(of(link.targetSelectionRange), "1.");
    assert.equal(of(link.targetRange), "1. Prie les États :\n\na) D'agir ;\n\nb) De dire ;");
  });
});

describe("references", () => {
  it("to a paragraph are its numbers in the text, from its label or from one of them", () => {
    connects(
      "⟦to:‸1.⟧ Décide d'agir ;",
      "2. Rappelle les paragraphes ⟦1⟧ et 2 ci-dessus et l'alinéa a) du paragraphe ⟦1⟧ ci-dessus.",
    );
    connects(
      "⟦to:1.⟧ Décide d'agir ;",
      "2. Rappelle les paragraphes ⟦‸1⟧ et 2 ci-dessus.",
      "3. Cite le ⟦paragraphe 1⟧.".replace(/[⟦⟧]/g, "").replace("1", "⟦1⟧"),
    );
  });

  it("to an acronym are all its uses, whatever the apostrophe, and no part of another word", () => {
    connects(
      "Notant l'œuvre de l'Alliance des lacs bleus (⟦to:ALB⟧) et du document ALB/2026/4,",
      "1. Remercie l’⟦‸ALB⟧ et l'⟦ALB⟧, le programme ALB-Eau et les ALBANS ;",
      "2. Prie l'⟦ALB⟧ d'agir.",
    );
  });

  it("to a term begin with its definition, and leave longer names alone", () => {
    connects(
      "Rappelant le Comité des choix,",
      "Notant le Comité des lacs (ci-après dénommé « le ⟦to:Comité⟧ »),",
      "1. Prie le ⟦‸Comité⟧ de se réunir et le Comité des droits de l'enfant d'en faire autant.",
    );
  });

  it("to a resolution are all that cite it, in whatever form", () => {
    connects(
      "Rappelant sa résolution ⟦to:81/96 du 10 décembre 2026⟧,",
      "1. Réaffirme sa résolution ⟦‸81/96⟧ (⟦A/RES/81/96⟧) et sa résolution 81/97.",
    );
  });
});

describe("linked editing", () => {
  const TITLE = "Déclaration sur la protection des lacs";
  const text = (quoted: string) =>
    `L'Assemblée générale,\n\n1. Adopte la ${quoted} (voir annexe).\n\nAnnexe\n\n${TITLE}\n\nLes ministres,\n\nDécident d'agir.\n`;

  it("joins a title and its quotations that are the same to the letter", () => {
    const same = readText(text(TITLE));
    const ranges = provideLinkedEditingRanges(same, same.analysis.text.lastIndexOf("lacs"))?.ranges ?? [];
    assert.equal(printed(same, ranges).length, 2);
    assert.ok(printed(same, ranges).every(one => one.startsWith(`${TITLE}@`)));
    const broken = readText(text(TITLE.replace("sur la ", "sur la\n")));
    assert.equal(provideLinkedEditingRanges(broken, broken.analysis.text.lastIndexOf("lacs")), null);
    assert.equal(provideLinkedEditingRanges(same, 3), null);
  });
});
