import assert from "node:assert/strict";
import { listLanguageCodes } from "../../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../../grammar/languages/registry.ts";
import { TEMPLATE_KINDS } from "../../../../grammar/languages/template.ts";
import { findTemplates } from "../../../../grammar/languages/templates.ts";
import { inspect } from "../../../../server/documents/inspection.ts";
import { listNewDocumentChoices } from "../../../../server/features/new-document/choices.ts";
import {
  createNewDocument,
  listSubjects,
  MOST_SIGNATORIES,
} from "../../../../server/features/new-document/new-document.ts";
import { toPlainText, toSnippet } from "../../../../server/features/new-document/tab-stops.ts";

const KINDS = {
  resolution: "resolution",
  declaration: "declaration",
  decision: "decision",
  letter: "letter, decision",
};

function checked(text: string, spaces: "nbsp" | "fine" | "plain" = "nbsp") {
  const { analysis, findings } = inspect(text, { spaces });
  const isFiller = ({ rule }: (typeof findings)[0]) => rule.id === "drafting-brackets";
  const faults = findings
    .filter(one => !isFiller(one))
    .map(({ rule, start, end }) => `${rule.id}: ${text.slice(start, end)}`);
  return {
    analysis,
    faults,
    fillers: findings.filter(isFiller).length,
    kinds: analysis.instruments.map(({ kind }) => kind).join(", "),
  };
}

describe("texts to begin with", () => {
  for (const language of listLanguageCodes()) {
    for (const kind of TEMPLATE_KINDS) {
      const template = findTemplates(language)?.kinds[kind];
      if (!template) continue;
      it(`check clean but for what is to be filled in, whoever speaks and however many sign: ${kind}, ${language}`, () => {
        const isSigned = template.text.includes("{signatures}");
        for (const [at, subject] of listSubjects(template, language).map(toPlainText).entries()) {
          // Who speaks and how many sign have nothing to do with each other: the first has all numbers.
          for (const signatories of !isSigned ? [0] : at === 0 ? [0, 1, 3, 20] : [1]) {
            const made = createNewDocument({ kind, language, subject, signatories });
            assert.ok(made);
            const { analysis, faults, fillers, kinds } = checked(made.text);
            const what = `${subject}, ${signatories}`;
            assert.ok(fillers >= 3, what);
            if (at === 0) assert.equal(checked(made.text.replace(/[[\]]/g, "")).faults.length, 0, what);
            assert.deepEqual(faults, [], what);
            assert.equal(kinds, KINDS[kind], what);
            assert.equal(analysis.language, language, what);
            const signatures = analysis.paragraphs.filter(paragraph => paragraph.kind === "signature").length;
            if (isSigned) assert.equal(signatures, signatories, what);
          }
        }
      });
    }
  }

  it("agree with whoever speaks", () => {
    const opening = (subject: string) => {
      const { text } = createNewDocument({ kind: "resolution", language: "fr", subject }) ?? { text: "" };
      return ["Conscient", "préoccupé", "1. "]
        .map(begin => new RegExp(`${begin}\\p{L}*`, "u").exec(text)?.[0])
        .join(" · ");
    };
    assert.equal(opening("Le Conseil de sécurité"), "Conscient · préoccupé · 1. Réaffirme");
    assert.equal(opening("La Conférence de Calandre"), "Consciente · préoccupée · 1. Réaffirme");
    assert.equal(opening("Les ministres de l'Union"), "Conscients · préoccupés · 1. Réaffirment");
    assert.equal(opening("Nous, ministres de l'Union"), "Conscients · préoccupés · 1. Réaffirmons");
  });

  it("take the title and the enacting line as they are written, on one line", () => {
    const made = createNewDocument({
      kind: "declaration",
      language: "fr",
      title: " Déclaration\nsur {subject} $1 ",
      signatories: 0,
    });
    assert.match(made?.text ?? "", /^---\nlang: fr\n---\n\nDéclaration sur \{subject\} \$1\n\n/);
    assert.match(made?.snippet ?? "", /Déclaration sur \{subject\\\} \\\$1\n/);
  });

  it("set the spaces that the person wants", () => {
    for (const spaces of ["nbsp", "fine", "plain"] as const) {
      const { text } = createNewDocument({ kind: "resolution", language: "fr" }, spaces) ?? { text: "" };
      const mark = { nbsp: "\u00a0", fine: "\u202f", plain: " " }[spaces];
      assert.ok(text.includes(`dignité]${mark};`), spaces);
      assert.deepEqual(checked(text, spaces).faults, []);
    }
  });

  it("are nothing for what there is not, and bounded for what nobody means", () => {
    assert.equal(createNewDocument({ kind: "poem", language: "fr" }), null);
    assert.equal(createNewDocument({ kind: "resolution", language: "xx" }), null);
    assert.equal(createNewDocument({ kind: "resolution", language: "__proto__" }), null);
    const { text } = createNewDocument({ kind: "declaration", language: "en", signatories: 1e9 }) ?? { text: "" };
    assert.equal(text.match(/^For /gm)?.length, MOST_SIGNATORIES);
    const none = createNewDocument({ kind: "declaration", language: "en", signatories: Number.NaN });
    assert.doesNotMatch(none?.text ?? "", /^For /m);
  });

  it("are described as their language is printed", () => {
    const said = listNewDocumentChoices("fr").kinds.flatMap(({ languages }) =>
      Object.values(languages).flatMap(({ description, title, subjects }) => [description, title, ...subjects]),
    );
    assert.ok(said.length > 8);
    assert.deepEqual(
      said.filter(one => one.includes("'")),
      [],
    );
  });

  it("offer each body by one name", () => {
    const choices = listNewDocumentChoices("fr");
    assert.deepEqual(
      choices.kinds.map(({ kind, languages }) => [kind, languages.fr?.name, languages.fr?.signatories]),
      [
        ["resolution", "Résolution", false],
        ["declaration", "Déclaration", true],
        ["decision", "Décision", true],
        ["letter", "Lettre", true],
      ],
    );
    const subjects = choices.kinds[0]?.languages.fr?.subjects ?? [];
    assert.ok(subjects.includes("L’Assemblée générale"));
    assert.ok(!subjects.includes("L’Assemblee generale"));
    assert.equal(
      getPack("fr").bodies.some(({ name }) => name === "L'Assemblee generale"),
      true,
    );
  });
});

describe("places to fill in", () => {
  it("are one where they are equal, unless told apart", () => {
    const text = "À ‹Lauzet›, ‹A. B.|1› et ‹A. B.|2›, à ‹Lauzet› ; 5 $ } \\";
    assert.equal(toPlainText(text), "À Lauzet, A. B. et A. B., à Lauzet ; 5 $ } \\");
    assert.equal(toSnippet(text), `À \${1:Lauzet}, \${2:A. B.} et \${3:A. B.}, à $1 ; 5 \\$ \\} \\\\$0`);
  });
});
