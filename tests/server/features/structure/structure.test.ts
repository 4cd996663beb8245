import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { getPack } from "../../../../grammar/languages/registry.ts";
import { findTarget } from "../../../../grammar/resolve/mentions.ts";
import { analyseDocument } from "../../../../server/documents/inspection.ts";
import { provideDocumentSymbols } from "../../../../server/features/document-symbols/document-symbols.ts";
import { createOutline } from "../../../../server/features/outline/outline.ts";
import { createStructure } from "../../../../server/features/structure/structure.ts";
import type { Structure, StructureNode } from "../../../../server/protocol/structure.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { ENGLISH, FRENCH, readText, resolution, SAMPLES, sample, type TestDocument, URI } from "../support.ts";

function structureOf(document: TestDocument, settings = FRENCH): Structure {
  const found = createStructure(document, settings);
  assert.ok(found);
  return found;
}

function* all(nodes: readonly StructureNode[]): Iterable<StructureNode> {
  for (const node of nodes) {
    yield node;
    yield* all(node.children);
  }
}

function lines(nodes: readonly StructureNode[], say: (node: StructureNode) => string, indent = ""): string[] {
  return nodes.flatMap(node => [`${indent}${say(node)}`, ...lines(node.children, say, `${indent}  `)]);
}

const printed = ({ kind, label, lead, opener, words }: StructureNode) =>
  `${kind}: ${[label, lead, opener && `[${opener}]`, words].filter(Boolean).join(" ")}`;

function node(document: TestDocument, words: string, settings = FRENCH): StructureNode {
  const found = [...all(structureOf(document, settings).nodes)].find(one => one.name.includes(words));
  assert.ok(found, words);
  return found;
}

/** The editor's outline and the structure are the same nodes in the same order. */
function assertAgrees(document: TestDocument): void {
  const bare = ({ name, detail, range, selectionRange, children }: DocumentSymbol): unknown => [
    name,
    detail ?? null,
    range,
    selectionRange,
    (children ?? []).map(bare),
  ];
  const same = ({ name, detail, range, selection, children }: StructureNode): unknown => [
    name,
    detail,
    range,
    selection,
    children.map(same),
  ];
  const symbols = provideDocumentSymbols(document, FRENCH) as DocumentSymbol[];
  assert.deepEqual(structureOf(document).nodes.map(same), symbols.map(bare));
}

const LIST = resolution(
  "Rappelant sa décision,",
  "1. Engage les États :",
  "a) À agir :",
  "i) Vite ;",
  "b) À en rendre compte ;",
  "2. Décide également, par la même occasion, de rester saisie de la question.",
);

describe("the structure", () => {
  it("tells label, opener and first words of each clause apart", () => {
    assert.deepEqual(lines(structureOf(readText(LIST)).nodes, printed), [
      "instrument: Résolution",
      "  enacting: L'Assemblée générale,",
      "  part: Préambule",
      "    preambular: [Rappelant] sa décision,",
      "  part: Dispositif",
      "    operative: 1. [Engage] les États :",
      "      item: a) À agir :",
      "        item: i) Vite ;",
      "      item: b) À en rendre compte ;",
      "    operative: 2. [Décide également] par la même occasion, de rester saisie de la question.",
    ]);
  });

  it("keeps a subject before the opener", () => {
    const text =
      "Nous, ministres de l'Union,\n\nConscients de l'enjeu,\n\n1. Nous décidons d'agir ;\n\n2. Nous invitons les États.\n";
    assert.equal(printed(node(readText(text), "1. ")), "operative: 1. Nous [décidons] d'agir ;");
  });

  it("shows two labels of one line, and openers that are broken over lines", () => {
    const document = readText(
      resolution("1. a) Décide d'agir ;", "b) Prend\nnote du rapport ;", "2. Décide de finir."),
    );
    const [first] = [...all(structureOf(document).nodes)].filter(({ kind }) => kind === "operative");
    assert.equal(first?.label, "1. a)");
    assert.equal(node(document, "b) ").words.includes("\n"), false);
  });

  it("counts what is found in a clause and in all that it holds", () => {
    const document = readText(
      resolution("Rappelant sa décision.", "1. Décide d'agir ;", "a) Vite ;", "2. Invite les États."),
    );
    const preamble = node(document, "Préambule");
    assert.deepEqual({ ...preamble.findings }, { error: 1, warning: 0, information: 0, hint: 0, text: "1 erreur" });
    const [root] = structureOf(document).nodes;
    assert.ok(root);
    const { error, warning, information, hint } = root.findings;
    assert.equal(error + warning + information + hint, document.findings.length);
    const [, , operative] = root.children;
    assert.equal(root.findings.error, preamble.findings.error + (operative?.findings.error ?? 0));
  });

  it("counts what is missing at a paragraph's end, and not what is still being written", () => {
    const document = readText(resolution("Rappelant sa décision", "1. Décide d'agir ;", "2. Invite les États."));
    assert.equal(node(document, "Rappelant").findings.error, 1);
    const writing = document.analysis.text.indexOf("décision") + "décision".length;
    const clause = [...all(structureOf(document, { ...FRENCH, writing }).nodes)].find(
      ({ kind }) => kind === "preambular",
    );
    assert.equal(clause?.findings.text, "");
  });

  it("says in words what was found, in the language of messages", () => {
    const document = readText(sample("fr/fautif.undecl"));
    const [french] = structureOf(document).nodes;
    const [english] = structureOf(document, ENGLISH).nodes;
    assert.match(french?.findings.text ?? "", /^\d+ erreurs, \d+ avertissements, \d+ informations$/);
    assert.match(english?.findings.text ?? "", /^\d+ errors, \d+ warnings, \d+ notes$/);
    const faulty = node(readText(resolution("Rappelant sa décision.", "Décide d'agir.")), "Rappelant");
    assert.equal(faulty.spoken, "Alinéa du préambule\u00a0: Rappelant sa décision. (1 erreur)");
  });

  it("refers to clauses as the document's language does", () => {
    const references = (text: string) =>
      [...all(structureOf(readText(text)).nodes)].map(({ reference }) => reference).filter(one => one !== null);
    assert.deepEqual(references(LIST), [
      "1er alinéa du préambule",
      "paragraphe 1",
      "alinéa a) du paragraphe 1",
      "alinéa a) i) du paragraphe 1",
      "alinéa b) du paragraphe 1",
      "paragraphe 2",
    ]);
    const english =
      "The General Assembly,\n\nRecalling its decision,\n\nNoting the report,\n\n1. Urges States:\n\n(a) To act;\n\n(b) To report;\n\n2. Decides to remain seized of the matter.\n";
    assert.deepEqual(references(english), [
      "preambular paragraph 1",
      "preambular paragraph 2",
      "paragraph 1",
      "subparagraph (a) of paragraph 1",
      "subparagraph (b) of paragraph 1",
      "paragraph 2",
    ]);
  });

  it("refers to a clause so that the reference leads back to it", () => {
    for (const [paragraph, words] of [
      ["1", "paragraphe 1"],
      ["a)", "alinéa a) du paragraphe 1"],
      ["b)", "alinéa b) du paragraphe 1"],
      ["2", "paragraphe 2"],
    ] as const) {
      assert.equal(node(readText(LIST), `${paragraph}`).reference, words);
      const text = LIST.replace("de la question", `de la question visée au ${words} ci-dessus`);
      const { analysis, pack } = readText(text);
      const last = analysis.paragraphs.at(-1);
      const [instrument] = analysis.instruments;
      assert.ok(last && instrument);
      const target = findTarget(last, last.clause.text.indexOf(words) + words.indexOf(paragraph), instrument, pack);
      assert.equal(target?.paragraph.clause.label?.text.startsWith(paragraph), true, words);
    }
  });

  it("tells what an annex's paragraphs are of", () => {
    const text = `${LIST}\nAnnexe II\n\nModalités du suivi\n\n1. Les États se réunissent chaque année.\n\n2. Ils rendent compte.\n`;
    const found = [...all(structureOf(readText(text)).nodes)].map(({ reference }) => reference);
    assert.ok(found.includes("paragraphe 2 de l’annexe II"), found.join(" | "));
  });

  it("names the paragraphs that the document has", () => {
    for (const path of SAMPLES) {
      const document = readText(sample(path));
      for (const { paragraph, range } of all(structureOf(document).nodes)) {
        if (paragraph === null) continue;
        assert.equal(document.positions.offsetAt(range.start), document.analysis.paragraphs[paragraph]?.start);
      }
    }
  });

  it("agrees with the outline on every sample, cut anywhere", () => {
    for (const path of SAMPLES) {
      const text = sample(path);
      for (const share of [0, 0.2, 0.35, 0.5, 0.7, 0.9]) {
        const cut = text.slice(text.length * share);
        assertAgrees(readText(cut));
        assertAgrees(readText(cut.replaceAll("\n", "\r\n")));
      }
    }
  });

  itWithCorpus("agrees with the outline on real resolutions, each instrument after the other", "un-res-fr", folder => {
    for (const file of readdirSync(folder).filter(name => name.endsWith(".undecl"))) {
      const text = readFileSync(join(folder, file), "utf8");
      const analysis = analyseDocument(text);
      const positions = TextDocument.create(URI, "un-declaration", 1, text);
      // Rules take long, and say nothing of the structure.
      const pack = getPack(analysis.language);
      const document: TestDocument = {
        positions,
        analysis,
        pack,
        findings: [],
        inspectText: () => ({ analysis, findings: [] }),
      };
      assertAgrees(document);
      let reached = -1;
      for (const root of createOutline(document)) {
        assert.ok(root.first > reached && root.children.length > 0, file);
        reached = root.last;
      }
    }
  });

  it("of any text is something", () => {
    for (const text of ["", "\ud800", "1.", "a)", "\r\n\r\n", "---\nlang: fr\n---\n", "# \n", "<!--"])
      structureOf(readText(text));
    assert.deepEqual(structureOf(readText("")).nodes, []);
  });

  it("stops when nobody waits for it", () => {
    assert.equal(createStructure(readText(LIST), FRENCH, { isCancellationRequested: true }), null);
  });
});
