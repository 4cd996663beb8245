import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { provideDocumentSymbols } from "../../../../server/features/document-symbols/document-symbols.ts";
import { createPreview } from "../../../../server/features/preview/preview.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { FRENCH, readText, SAMPLES, sample, type TestDocument } from "../support.ts";
import { blocksOf, htmlOf, linesInText, linesOf, transcript } from "./blocks.ts";

const EXPECTED = join(import.meta.dirname, "expected");
const { UPDATE, CI } = process.env;
const rewrite = UPDATE === "1" && CI === undefined;

describe("the preview", () => {
  for (const name of SAMPLES) {
    it(`prints ${name} as it did`, () => {
      const file = join(EXPECTED, `${name.replace("/", "-").replace(".undecl", "")}.txt`);
      const said = transcript(blocksOf(sample(name)));
      if (rewrite) {
        mkdirSync(EXPECTED, { recursive: true });
        writeFileSync(file, said);
      }
      assert.equal(said, existsSync(file) ? readFileSync(file, "utf8") : "");
    });

    it(`shows what the outline of ${name} shows, in its order`, () => agree(readText(sample(name))));
  }

  itWithCorpus("shows every paragraph of real texts once, and agrees with their outline", "un-res-fr", folder => {
    const files = readdirSync(folder).filter(name => name.endsWith(".undecl"));
    assert.ok(files.length > 200);
    for (const name of files) agree(readText(readFileSync(join(folder, name), "utf8")), name);
  });

  it("sets asterisks, openers and bodies in italics, marks and second openers upright", () => {
    const source =
      "Le Conseil de sécurité,\n\nRappelant l'ouvrage *Le Droit* et *La\nLoi*,\n\n1. Décide d'agir et invite les États ;\n";
    assert.deepEqual(htmlOf(source), [
      "<p><em>Le Conseil de sécurité</em>,</p>",
      "<p><em>Rappelant</em> l&#39;ouvrage <em>Le Droit</em> et <em>La Loi</em>,</p>",
      '<p><span class="label">1. </span><em>Décide</em> d&#39;agir et <em>invite</em> les États ;</p>',
    ]);
    assert.match(
      htmlOf(source.replace("Le Conseil de sécurité", "L'Assemblée générale"))[2] as string,
      /agir et invite/,
    );
    const alone = htmlOf("L'Assemblée générale,\n\n1. Décide* d'agir * et 2 * 3 ;\n")[1];
    assert.equal(alone, '<p><span class="label">1. </span><em>Décide</em>* d&#39;agir * et 2 * 3 ;</p>');
  });

  it("numbers notes in the order of their calls, and joins each to its call once", () => {
    const source =
      "L'Assemblée générale,\n\nRappelant le rapport[^b] et l'avis[^a],\n\n1. Décide d'agir[^b].\n\n[^a]: L'avis.\n\n[^b]: Le rapport.\n";
    const [, preamble, operative, first, second] = htmlOf(source);
    assert.match(preamble as string, /rapport<sup class="call" id="call-b"><a href="#note-b">1<\/a><\/sup> et/);
    assert.match(preamble as string, /avis<sup class="call" id="call-a"><a href="#note-a">2<\/a><\/sup>,/);
    assert.match(operative as string, /agir<sup class="call"><a href="#note-b">1<\/a><\/sup>\./);
    assert.equal(first, '<p><sup class="call" id="note-a"><a href="#call-a">2</a></sup> L&#39;avis.</p>');
    assert.equal(second, '<p><sup class="call" id="note-b"><a href="#call-b">1</a></sup> Le rapport.</p>');
  });

  it("sets meeting and date apart, and who voted how like other paragraphs", () => {
    const source =
      "L'Assemblée générale,\n\nRappelant sa résolution 61/295,\n\n1. Décide d'agir.\n\n54e séance\n9 décembre 2027\n\n[Adoptée par 2 voix contre une.\n\nOnt voté pour :\n\nLurésie, Orvanie]\n";
    const looks = blocksOf(source)
      .slice(3)
      .map(({ look }) => look.replace(" end", ""));
    assert.deepEqual(looks.slice(0, 1), ["closing meeting"]);
    assert.ok(looks.length > 2 && !looks.slice(1).includes("closing meeting"), looks.join());
  });

  it("keeps findings beside their paragraph, with places that count from it", () => {
    const [, preamble] = blocksOf("L'Assemblée générale,\n\nRappelant sa\nrésolution 61/295 ;\n\n1. Décide d'agir.\n");
    const mark = preamble?.findings.find(({ rule }) => rule === "preambular-mark");
    assert.deepEqual(mark?.range.slice(0, 1), [1]);
    assert.deepEqual([mark?.fix, mark?.fixes], ["Terminer par «\u00a0,\u00a0»", 1]);
    assert.match(mark?.message ?? "", /préambule/);
  });

  it("lets nothing of a document become markup", () => {
    const hostile = `<script>alert(1)</script> <img src=x onerror="alert(1)"> &amp; "'> \u202e \ud800`;
    const fields = ["symbol", "date", "session", "agenda", "original"].map(
      key => `${key}: '${hostile.replaceAll("'", "''").replace("\ud800", "")}'`,
    );
    const text = `---\nlang: fr\n${fields.join("\n")}\n---\n\n${hostile}\n\nL'Assemblée générale,\n\nRappelant *${hostile}*[^"><b>],\n\n1. Décide ${hostile} ;\n\na) ${hostile} ;\n\nPour ${hostile}\n${hostile}\n\n[^"><b>]: ${hostile}\n\n# ${hostile}\n`;
    const allowed = /<\/?(?:a|bdi|br|div|em|h1|h2|h3|header|p|span|sup)(?: (?:class|dir|href|id)="[^"<>]*")*>/g;
    for (const { html } of blocksOf(text)) assert.doesNotMatch(html.replace(allowed, ""), /[<>"']/, html);
    assert.match(
      blocksOf(text)
        .map(({ html }) => html)
        .join(""),
      /&lt;script&gt;/,
    );
  });

  it("stands for any text", () => {
    for (const text of [
      "",
      "\n",
      "---",
      "---\nlang: fr\n---\n",
      "*",
      "[^",
      "[^1]:",
      "a) ",
      "# ",
      "\ud800",
      "\r\n\r\nx\r\n",
      "1. a) i) ;",
    ]) {
      assert.ok(createPreview(readText(text), FRENCH).title.length > 0, JSON.stringify(text));
    }
  });
});

/** Each paragraph is one block, on its lines, with its words; what the outline names is there, in the same order. */
function agree(document: TestDocument, name = ""): void {
  const { blocks } = createPreview(document, FRENCH);
  const paragraphs = document.analysis.paragraphs;
  const lines = linesOf(blocks);
  const shown = blocks.map((block, at) => ({ block, lines: lines[at] })).filter(({ block }) => block.kind !== "front");
  assert.deepEqual(
    shown.map(({ block, lines: its }) => ({ kind: block.kind, ...its })),
    paragraphs.map(paragraph => ({ kind: paragraph.kind, ...linesInText(document, paragraph) })),
    name,
  );
  for (const [at, { block }] of shown.entries()) {
    const words = lettersIn(paragraphs[at]?.clause.text.replace(/\[\^[^\]\s]+\]:?/g, "") ?? "");
    assert.equal(lettersIn(textOf(block.html)), words, `${name}: ${block.html}`);
  }
  const firsts = new Set(shown.map(({ lines: its }) => its?.first));
  const outlined: number[] = [];
  const visit = ({ range, children = [] }: DocumentSymbol): void => {
    outlined.push(range.start.line);
    for (const child of children) visit(child);
  };
  for (const symbol of provideDocumentSymbols(document, FRENCH) as DocumentSymbol[]) visit(symbol);
  assert.deepEqual(
    outlined.filter(line => !firsts.has(line)),
    [],
    name,
  );
  assert.deepEqual(
    outlined,
    outlined.toSorted((a, b) => a - b),
    name,
  );
}

const lettersIn = (text: string): string => text.replace(/[^\p{L}]/gu, "");

/** What a reader reads, numbers of notes apart. */
function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html
    .replace(/<sup class="call"[^>]*><a [^>]*>\d+<\/a><\/sup>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] as string);
}
