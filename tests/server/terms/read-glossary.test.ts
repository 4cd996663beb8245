/** Glossaries in each of their formats, and what is left of those that are broken. */
import assert from "node:assert/strict";
import { finishSteps } from "../../../grammar/text/steps.ts";
import type { Glossary } from "../../../server/terms/glossary.ts";
import { readGlossary } from "../../../server/terms/read-glossary.ts";

const read = (name: string, text: string): Glossary => finishSteps(readGlossary(name, text));

/** A glossary as plain data. */
function toData({ concepts, faults }: Glossary) {
  return {
    concepts: concepts.map(({ id, terms, forbidden, definitions }) => ({
      id,
      terms: Object.fromEntries(terms),
      ...(forbidden.size > 0 ? { forbidden: Object.fromEntries(forbidden) } : {}),
      ...(definitions.size > 0 ? { definitions: Object.fromEntries(definitions) } : {}),
    })),
    faults: faults.map(({ line, message }) => `${line}: ${message.en}`),
  };
}

const FOREST = {
  id: "forest",
  terms: { en: ["forest cover", "tree cover"], fr: ["couvert forestier"] },
  forbidden: { fr: ["surface boisée"] },
  definitions: { fr: "Part du sol sous les arbres." },
};

describe("a glossary that is a table", () => {
  it("names its columns in the first line, by codes", () => {
    const text =
      "concept\ten\tfr\tfr forbidden\tfr definition\nforest\tforest cover|tree cover\tcouvert forestier\tsurface boisée\tPart du sol sous les arbres.\n";
    assert.deepEqual(toData(read("file:///a/terms.tsv", text)), { concepts: [FOREST], faults: [] });
  });

  it("names its columns as spreadsheets do, has several columns of a language, and cells over several lines", () => {
    const text = [
      "Record ID;English term;English (variant);French - Term;Français (à éviter);Définition (français);Reliability",
      'forest;forest cover;"tree cover";"couvert',
      'forestier";"surface boisée";"Part du sol sous les arbres.";3',
    ].join("\r\n");
    const { concepts, faults } = toData(read("terms.csv", text));
    assert.deepEqual(faults, []);
    // A line break in a cell sets two terms apart.
    assert.deepEqual(concepts, [{ ...FOREST, terms: { ...FOREST.terms, fr: ["couvert", "forestier"] } }]);
  });

  it("takes a term behind `!` for a forbidden one, and the line for the name of a concept without one", () => {
    const { concepts } = toData(read("terms.tsv", "\ufefffr\tzh\n!mauvais ; bon\t好；良\n\n\t\nautre\t\n"));
    assert.deepEqual(concepts, [
      { id: "2", terms: { fr: ["bon"], zh: ["好", "良"] }, forbidden: { fr: ["mauvais"] } },
      { id: "5", terms: { fr: ["autre"] } },
    ]);
  });

  it("goes on behind a quotation mark that is never closed, and tells its line", () => {
    const text = 'concept,en,fr\n1,"a, b",x\n2,"open,y\n3,"c, d",z\n';
    assert.deepEqual(toData(read("terms.csv", text)), {
      concepts: [
        { id: "1", terms: { en: ["a, b"], fr: ["x"] } },
        { id: "2", terms: { en: ['"open'], fr: ["y"] } },
        { id: "3", terms: { en: ["c, d"], fr: ["z"] } },
      ],
      faults: ["3: A quotation mark is never closed; those of this line are read as signs."],
    });
  });

  it("says in one sentence that no language is named, or that there is no term", () => {
    const sentence =
      "1: The first line of a glossary names its columns, at least one of them a language (“concept”, “fr”, “en”).";
    assert.deepEqual(toData(read("terms.tsv", "forêt\tforest\narbre\ttree\n")), { concepts: [], faults: [sentence] });
    for (const text of ["", "concept\tfr\n", "fr\n\n"])
      assert.deepEqual(toData(read("terms.tsv", text)), {
        concepts: [],
        faults: ["1: This glossary has no term."],
      });
  });

  it("takes time by its length, however many of its quotation marks are wrong", () => {
    const head = 'fr\ten\tfr definition\nforêt\t"open\n';
    const measure = (count: number) => {
      const start = performance.now();
      assert.equal(read("terms.tsv", head + 'arbre\ttree\tsay "a" b\n'.repeat(count)).concepts.length, count + 1);
      return performance.now() - start;
    };
    measure(500);
    // Half a minute where each line makes the rest be read again.
    assert.ok(measure(8000) < 8000);
  });

  it("may say in a line of Excel's what sets cells apart, and keeps the numbers of its lines", () => {
    const { concepts, faults } = toData(
      read("terms.csv", 'sep=;\r\n\r\nfr;en, or nothing\r\narbre, m.;tree\r\nx;"y\r\n'),
    );
    assert.deepEqual(concepts[0], { id: "4", terms: { fr: ["arbre, m."] } });
    assert.match(faults[0] ?? "", /^5: /);
  });

  it("is read to its end when cells lack or are too many, and when its bytes are no text", () => {
    assert.equal(read("terms.tsv", "fr\ten\na\nb\tc\td\te\n").concepts.length, 2);
    assert.deepEqual(read("terms.csv", "\u0000\u0001\ufffd\n\u0000").concepts, []);
  });
});

const MARTIF = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
<text><body>
${body}
</body></text></martif>`;

describe("a glossary in TBX", () => {
  it("is read in version 2, with the status of each term", () => {
    const text = MARTIF(`<termEntry id="forest">
<langSet xml:lang="en-GB"><tig><term>tree cover</term></tig>
<ntig><termGrp><term>forest <hi>cover</hi></term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig></langSet>
<langSet xml:lang="fr"><descripGrp><descrip type="definition">Part du sol sous les arbres.</descrip></descripGrp>
<tig><term>couvert forestier</term><termNote type="partOfSpeech">noun</termNote></tig>
<ntig><termGrp><term>surface boisée</term></termGrp><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></ntig></langSet>
</termEntry>`);
    assert.deepEqual(toData(read("a.tbx", text)), { concepts: [FOREST], faults: [] });
  });

  it("is read in version 3, in both ways of writing categories", () => {
    const plain = `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="forest">
<langSec xml:lang="en"><termSec><term>forest cover</term></termSec><termSec><term>tree cover</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec></langSec>
<langSec xml:lang="fr"><descrip type="definition">Part du sol sous les arbres.</descrip><termSec><term>couvert forestier</term></termSec><termSec><term>surface boisée</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec></langSec></conceptEntry></body></text></tbx>`;
    const tagged = plain
      .replaceAll(
        /<termNote type="administrativeStatus">([^<]*)<\/termNote>/g,
        "<min:administrativeStatus>$1</min:administrativeStatus>",
      )
      .replace(/<descrip type="definition">([^<]*)<\/descrip>/, "<basic:definition>$1</basic:definition>");
    assert.notEqual(tagged, plain);
    for (const text of [plain, tagged])
      assert.deepEqual(toData(read("a.tbx", text)), { concepts: [FOREST], faults: [] });
  });

  it("goes on behind what is not well formed, and tells its line", () => {
    const entry = (id: string, term: string) =>
      `<termEntry id="${id}"><langSet xml:lang="fr"><tig>${term}</tig></langSet></termEntry>`;
    const body = [
      entry("1", "<term>un</term>"),
      entry("2", "<term>deux"),
      entry("3", "<term>trois &x; R&amp;D</term>"),
    ];
    const { concepts, faults } = toData(read("a.tbx", MARTIF(body.join("\n"))));
    assert.deepEqual(
      concepts.map(({ terms }) => terms["fr"]),
      [["un"], ["deux"], ["trois &x; R&D"]],
    );
    assert.deepEqual(
      faults.map(fault => fault.replace(/\(.*\)/, "(…)")),
      [6, 7].map(line =>
        `${line}: The TBX file is not well formed here ({detail}); the rest is read.`.replace(/\(.*\)/, "(…)"),
      ),
    );
  });

  it("expands no entities, and looks for nothing that it names", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><martif><text><body><termEntry><langSet xml:lang="fr"><tig><term>&b;</term></tig></langSet></termEntry></body></text></martif>`;
    assert.deepEqual(toData(read("a.tbx", bomb)).concepts[0]?.terms, { fr: ["&b;"] });
  });

  it("says that a file which is no TBX has no term", () => {
    assert.deepEqual(toData(read("a.tbx", "<html><body/></html>")).faults, ["1: This glossary has no term."]);
    assert.notDeepEqual(toData(read("a.tbx", "PK\u0003\u0004 no xml")).faults, []);
    assert.notDeepEqual(toData(read("a.tbx", "<tbx><?x")).faults, []);
  });
});
