/** Terms under the pointer and while somebody types. */
import assert from "node:assert/strict";
import type { CompletionItem, MarkupContent } from "vscode-languageserver-types";
import { provideCompletion } from "../../../../server/features/completion/completion.ts";
import { provideHover } from "../../../../server/features/hover/hover.ts";
import { readCursor } from "../../../fixtures/marks.ts";
import { ENGLISH, FRENCH } from "../support.ts";
import { createTerminology, readWithTerms } from "./support.ts";

function hover(source: string, settings = ENGLISH): string | null {
  const { text, cursor } = readCursor(source);
  return (provideHover(readWithTerms(text), cursor, settings)?.contents as MarkupContent | undefined)?.value ?? null;
}

function complete(source: string, original: string | null = null, glossary?: string): readonly CompletionItem[] {
  const { text, cursor } = readCursor(source);
  const document = readWithTerms(text, original, createTerminology(glossary));
  return provideCompletion(document, cursor, FRENCH)?.items ?? [];
}

const labels = (items: readonly CompletionItem[]) => items.map(({ label }) => label);

describe("hover over a term", () => {
  it("shows the other languages, the definition and the words to avoid", () => {
    assert.equal(
      hover("The General Assembly,\n\n1. Decides to measure for‸est cover.\n"),
      "**forest cover** · glossary\n\n> The share of land \\*under\\* trees.\n\n- French: couvert forestier\n- Chinese: 森林覆盖\n- English: forest cover · tree cover\n\nAvoid: woodland share",
    );
  });

  it("says of a forbidden word what to write, beside what its rule says", () => {
    const shown = hover("L'Assemblée générale,\n\n1. Décide de mesurer la surface boi‸sée.\n", FRENCH) ?? "";
    assert.match(shown, /\*\*surface boisée\*\* · à éviter, dit le glossaire/);
    assert.match(shown, /- français\s: couvert forestier\n/);
  });

  it("finds plurals, Chinese and right-to-left terms, and nothing elsewhere", () => {
    assert.match(
      hover("The General Assembly,\n\n1. Decides to measure forest co‸vers.\n") ?? "",
      /^\*\*forest cover\*\*/,
    );
    assert.match(hover("---\nlang: zh\n---\n大会，\n\n1. 决定保护森‸林覆盖。\n") ?? "", /^\*\*森林覆盖\*\*/);
    assert.equal(hover("The General Assembly,\n\n1. Decides to mea‸sure forest cover.\n"), null);
  });
});

describe("completion of terms", () => {
  it("offers those that begin with the letters typed, over several words", () => {
    assert.deepEqual(labels(complete("L'Assemblée générale,\n\n1. Décide de mesurer le couv‸")), ["couvert forestier"]);
    const [item] = complete("L'Assemblée générale,\n\n1. Décide d'examiner l'Élévation du niv‸");
    assert.deepEqual(item?.textEdit, {
      range: { start: { line: 2, character: 23 }, end: { line: 2, character: 39 } },
      newText: "Élévation du niveau de la mer",
    });
    assert.deepEqual(labels(complete("---\nlang: zh\n---\n大会，\n\n1. 决定保护土‸")), ["土著人民"]);
  });

  it("offers none after fewer letters, after a blank, nor what is already there", () => {
    for (const text of ["le co‸", "le couvert ‸", "le couvert forestier‸", "un couv,‸"])
      assert.deepEqual(labels(complete(`L'Assemblée générale,\n\n1. Décide de mesurer ${text}`)), [], text);
  });

  it("offers first what stands for a term of the same clause of the original, after one letter", () => {
    const original =
      "The General Assembly,\n\n1. Decides to consult indigenous peoples;\n\n2. Requests forest cover.\n";
    const text = "L'Assemblée générale,\n\n1. Décide de consulter les p‸ ;\n\n2. Prie le Secrétaire général d'agir.\n";
    const [first] = complete(text, original);
    assert.equal(first?.label, "peuples autochtones");
    assert.equal(first?.detail, "dans l’original\u00a0: indigenous peoples");
    const glossary = "en\tfr\nlake\tlac\nindigenous peoples\tpeuples autochtones\nx\tpeuplement\n";
    assert.deepEqual(labels(complete(text.replace("p‸", "peu‸"), original, glossary)), [
      "peuples autochtones",
      "peuplement",
    ]);
  });

  it("leaves openers where openers belong", () => {
    const items = labels(complete("L'Assemblée générale,\n\nRapp‸", null, "fr\nrapport\nRappeur\n"));
    assert.ok(items.some(label => label.startsWith("Rappelant")));
    assert.ok(!items.includes("rapport"));
  });
});
