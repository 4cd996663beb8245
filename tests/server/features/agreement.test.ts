/**
 * The outline, the structure view and the preview are three answers about one text: whoever looks at two of them sees
 * the same clauses in the same order, on the same lines, with the same labels and openers. Only the answers are compared,
 * as the views get them.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSymbol, Range } from "vscode-languageserver-types";
import { getPack } from "../../../grammar/languages/registry.ts";
import { analyseDocument } from "../../../server/documents/inspection.ts";
import { provideDocumentSymbols } from "../../../server/features/document-symbols/document-symbols.ts";
import { createPreview } from "../../../server/features/preview/preview.ts";
import { createStructure } from "../../../server/features/structure/structure.ts";
import type { PreviewBlock } from "../../../server/protocol/preview.ts";
import type { StructureNode } from "../../../server/protocol/structure.ts";
import { itWithCorpus } from "../../corpus.ts";
import { linesOf } from "./preview/blocks.ts";
import { FRENCH, readText, resolution, SAMPLES, sample, type TestDocument, URI } from "./support.ts";

/** What stands around the text: printed, but no part of what it says. */
const LEFT_OUT: ReadonlySet<string> = new Set(["front", "masthead", "title", "original", "furniture"]);

/** A node of the structure that is a paragraph of its own, and the symbol at the same place of the outline. */
interface Pair {
  readonly node: StructureNode;
  readonly symbol: DocumentSymbol;
}

/** Whatever is printed of a paragraph in one of the three. */
interface Shown {
  readonly kind: string;
  readonly line: number;
  readonly label: string | null;
}

function agree(document: TestDocument, name: string): void {
  const roots = createStructure(document, FRENCH)?.nodes;
  assert.ok(roots);
  const pairs = [...paired(roots, provideDocumentSymbols(document, FRENCH) as DocumentSymbol[], name)];
  const { blocks } = createPreview(document, FRENCH);
  const lines = linesOf(blocks);

  const paragraphs = pairs.filter(({ node }) => node.paragraph !== null);
  const headings = new Set(
    pairs.filter(({ node }) => node.kind === "part").map(({ node }) => node.selection.start.line),
  );
  // A part bears the name of its heading, which is a block of its own in print.
  const printed = blocks
    .map((block, at) => ({ block, line: lines[at]?.first ?? -1 }))
    .filter(({ block, line }) => !LEFT_OUT.has(block.kind) && !(block.kind === "heading" && headings.has(line)));

  assert.deepEqual(
    printed.map(({ block, line }): Shown => ({ kind: block.kind, line, label: labelOf(block) })),
    paragraphs.map(
      ({ node }): Shown => ({
        kind: node.kind,
        line: node.range.start.line,
        label: labelled(node) ? node.label : null,
      }),
    ),
    name,
  );
  const ends = new Map(
    document.analysis.paragraphs.map(({ start, end }) => [document.positions.positionAt(start).line, end] as const),
  );
  for (const [at, { node, symbol }] of paragraphs.entries()) {
    const { block } = printed[at] as (typeof printed)[number];
    const where = `${name}, line ${node.range.start.line + 1}`;
    const words = plain(wordsOf(block));
    assert.ok(words.startsWith(plain(symbol.name)), `${where}: “${words}” begins with “${symbol.name}”`);
    assert.ok(words.includes(plain(`${node.lead === "…" ? "" : (node.lead ?? "")}${node.opener ?? ""}`)), where);
    assertItalics(node, block, where);
    if (node.opener) {
      const opened = document.positions.getText(symbol.selectionRange);
      assert.ok(plain(opened).endsWith(plain(node.opener)), `${where}: ${opened}`);
    }
    // It ends where the last paragraph ends that stands in it.
    const last = printed[at + countIn(node.children)];
    assert.deepEqual(node.range.end, document.positions.positionAt(ends.get(last?.line ?? -1) ?? 0), where);
  }
}

/** How many paragraphs stand under the nodes. */
function countIn(nodes: readonly StructureNode[]): number {
  return nodes.reduce((count, { paragraph, children }) => count + Number(paragraph !== null) + countIn(children), 0);
}

/** The two trees, node by node. */
function* paired(nodes: readonly StructureNode[], symbols: readonly DocumentSymbol[], name: string): Iterable<Pair> {
  const named = (one: { name: string; detail?: string | null; range: Range }) => [
    one.name,
    one.detail ?? null,
    one.range,
  ];
  assert.deepEqual(nodes.map(named), symbols.map(named), name);
  for (const [at, node] of nodes.entries()) {
    const symbol = symbols[at] as DocumentSymbol;
    assert.deepEqual(node.selection, symbol.selectionRange, name);
    yield { node, symbol };
    yield* paired(node.children, symbol.children ?? [], name);
  }
}

/** Headings, signatures and notes have their label in their name; so has « 1. Nous, chefs d'État … ». */
function labelled({ section }: StructureNode): boolean {
  return section !== null;
}

function labelOf({ html, kind }: PreviewBlock): string | null {
  if (!/^(?:preambular|operative|item|text)$/.test(kind)) return null;
  const labels = [...html.matchAll(/<span class="label">(.*?)<\/span>/g)].map(([, label = ""]) => label.trim());
  return labels.length > 0 ? labels.join(" ") : null;
}

/** What is in italics first is the opener, unless somebody says it: « Nous réaffirmons ». */
function assertItalics({ kind, opener, lead }: StructureNode, { html }: PreviewBlock, where: string): void {
  if ((kind !== "preambular" && kind !== "operative") || !opener || lead) return;
  const slanted = /<em>(.*?)<\/em>/.exec(html)?.[1] ?? "";
  assert.ok(plain(wordsIn(slanted)).startsWith(plain(opener)), `${where}: “${slanted}” is the opener “${opener}”`);
}

const wordsOf = ({ html }: PreviewBlock): string => wordsIn(html);

/** What a reader reads, without the numbers of notes. */
function wordsIn(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html
    .replace(/<sup class="call"[^>]*>.*?<\/sup>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, entity: string) => entities[entity] as string);
}

/** Letters and figures, which no view may change; calls of notes are figures only in print. */
function plain(words: string): string {
  return words.replace(/\[\^[^\]\s]+\]?:?/g, "").replace(/[^\p{L}\p{N}]/gu, "");
}

describe("outline, structure view and preview", () => {
  for (const path of SAMPLES) {
    it(`agree on ${path}, whole and cut, however its lines end`, () => {
      const text = sample(path);
      for (const share of [0, 0.2, 0.35, 0.5, 0.7, 0.9]) {
        const cut = text.slice(text.length * share);
        agree(readText(cut), `${path} from ${share}`);
        agree(readText(cut.replaceAll("\n", "\r\n")), `${path} from ${share}, CRLF`);
      }
    });
  }

  it("agree on what is rare: two labels, notes, an annex, a heading amid a list, words after a list", () => {
    const text = `${resolution(
      "Rappelant sa décision[^1],",
      "Nous, *réunis* à Dakar, conscients de l'enjeu,",
      "## Du suivi",
      "1. a) Décide d'agir :",
      "i) Vite ;",
      "et de le dire ;",
      "b) Prend\nnote du rapport ;",
      "2 bis. Décide de rester saisie.",
      "[^1]: Décision 12.",
    )}\nAnnexe II\n\nModalités\n\n1. Les États se réunissent.\n\n2. Ils rendent compte.\n\nPour le Chili\n\nPour le Pérou\n`;
    agree(readText(text), "rare");
  });

  itWithCorpus("agree on every real resolution", "un-res-fr", folder => {
    const files = readdirSync(folder).filter(name => name.endsWith(".undecl"));
    assert.ok(files.length > 200);
    for (const file of files) {
      const analysis = analyseDocument(readFileSync(join(folder, file), "utf8"));
      const positions = TextDocument.create(URI, "un-declaration", 1, analysis.text);
      // Rules take long, and what they find is counted elsewhere.
      agree(
        {
          positions,
          analysis,
          pack: getPack(analysis.language),
          findings: [],
          inspectText: () => ({ analysis, findings: [] }),
        },
        file,
      );
    }
  });
});
