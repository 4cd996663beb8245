import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { flattenSpans } from "../../../../server/features/semantic-tokens/flatten-spans.ts";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../../../server/features/semantic-tokens/legend.ts";
import { listTokens, provideSemanticTokens } from "../../../../server/features/semantic-tokens/semantic-tokens.ts";
import { diffTokens } from "../../../../server/features/semantic-tokens/token-edits.ts";
import { SCOPES } from "../../../../syntaxes/scopes.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { readMarks } from "../../../fixtures/marks.ts";
import { readText, resolution, SAMPLES, sample, type TestDocument } from "../support.ts";

/** Each line of the text, then carets under its tokens with their names, as the editor decodes them. */
function painted(document: TestDocument): string[] {
  const lines = document.analysis.text.split(/\r\n|\n|\r/);
  const under: string[][] = lines.map(() => []);
  for (const { line, start, length, name } of decoded(provideSemanticTokens(document))) {
    under[line]?.push(`${" ".repeat(start)}${"^".repeat(length)} ${name}`);
  }
  return lines.flatMap((line, at) => (line === "" ? [] : [line, ...(under[at] ?? [])]));
}

function decoded(data: readonly number[]) {
  const tokens: { line: number; start: number; length: number; name: string }[] = [];
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = -1, bits = 0] = data.slice(at, at + 5);
    line += down;
    start = down === 0 ? start + right : right;
    const modifiers = TOKEN_MODIFIERS.filter((_, bit) => (bits & (1 << bit)) !== 0);
    tokens.push({ line, start, length, name: [TOKEN_TYPES[type], ...modifiers].join(".") });
  }
  return tokens;
}

/** Tokens stand in order, on one line each, do not overlap, and hold something. */
function assertSound(text: string, place: string): void {
  const document = readText(text);
  let before = 0;
  for (const { start, end } of listTokens(document, null)) {
    assert.ok(start >= before && end > start, `${place}: ${start}-${end} after ${before}`);
    assert.doesNotMatch(text.slice(start, end), /[\r\n]|^\s|\s$/, `${place}: ${start}-${end}`);
    before = end;
  }
}

describe("semantic tokens", () => {
  it("name what a drafter sees in a resolution", () => {
    const text = resolution(
      "Rappelant également sa résolution 71/23 du 14 mai 2018 et l'Accord de Corane (ACO),",
      "1. Prie instamment les États de ratifier l'ACO[^1] et décide de rester saisie de la question ;",
      "a) « Sans retard » ;",
      "2. Invite les États visés au paragraphe 1 ci-dessus à agir.",
      "[^1]: Voir A/76/587.",
    );
    assert.deepEqual(painted(readText(text)), [
      "L'Assemblée générale,",
      "^^^^^^^^^^^^^^^^^^^^^ type.enacting",
      "Rappelant également sa résolution 71/23 du 14 mai 2018 et l'Accord de Corane (ACO),",
      "^^^^^^^^^ keyword.preambular",
      "          ^^^^^^^^^ modifier",
      "                                  ^^^^^^^^ enumMember.reference.resolution",
      "                                           ^^^^^^^^^^^ number.date",
      "                                                                              ^^^ acronym.definition",
      "1. Prie instamment les États de ratifier l'ACO[^1] et décide de rester saisie de la question ;",
      "^^ number.label",
      "   ^^^^^^^^^^^^^^^ keyword.operative",
      "                                           ^^^ acronym",
      "                                              ^^^^ enumMember.reference.footnote",
      "                                                      ^^^^^^ keyword.operative.second",
      "a) « Sans retard » ;",
      "^^ number.label",
      "2. Invite les États visés au paragraphe 1 ci-dessus à agir.",
      "^^ number.label",
      "   ^^^^^^ keyword.operative",
      "                             ^^^^^^^^^^^^^^^^^^^^^^ enumMember.reference.paragraph",
      "[^1]: Voir A/76/587.",
      "^^^^ enumMember.reference.footnote",
      "           ^^^^^^^^ enumMember.reference.symbol",
    ]);
  });

  it("keep to the lines of wrapped paragraphs, without their indents and the line's end", () => {
    const text =
      "The General Assembly,\r\n\r\nTaking note\r\n  with appreciation of the report,\r\n\r\nDecides to act.\r\n";
    assert.deepEqual(painted(readText(text)), [
      "The General Assembly,",
      "^^^^^^^^^^^^^^^^^^^^^ type.enacting",
      "Taking note",
      "^^^^^^^^^^^ keyword.preambular",
      "  with appreciation of the report,",
      "  ^^^^^^^^^^^^^^^^^ modifier",
      "Decides to act.",
      "^^^^^^^ keyword.operative",
    ]);
  });

  it("show whoever acts within the paragraph, titles, quotations, annexes and the end", () => {
    const text = `Déclaration de Brissac\n\nNous, chefs d'État, réaffirmons que « la paix le 2 juin 2008 » dure.\n\nFait à Brissac, le 3 mai 2020\n`;
    assert.deepEqual(painted(readText(text)), [
      "Déclaration de Brissac",
      "^^^^^^^^^^^^^^^^^^^^^^ heading.title",
      "Nous, chefs d'État, réaffirmons que « la paix le 2 juin 2008 » dure.",
      "^^^^ type",
      "                    ^^^^^^^^^^^ keyword.operative",
      "                                    ^^^^^^^^^^^^ string",
      "                                                 ^^^^^^^^^^^ number.date",
      "                                                             ^ string",
      "Fait à Brissac, le 3 mai 2020",
      "^^^^^^^^^^^^^^^^^^ signature.closing",
      "                   ^^^^^^^^^^ number.date",
    ]);
  });

  it("answer for a part of the text with what stands there", () => {
    const { text, ranges } = readMarks(
      resolution(
        "Rappelant sa décision,",
        "1. Décide d'agir⟦ ;",
        "2. Prie les ⟧États d'agir ;",
        "3. Invite les États.",
      ),
    );
    const document = readText(text);
    const whole = decoded(provideSemanticTokens(document));
    const part = decoded(provideSemanticTokens(document, ranges[0] ?? null));
    assert.deepEqual(
      part,
      whole.filter(({ line }) => line === 4 || line === 6),
    );
    assert.deepEqual(
      part.map(({ name }) => name),
      ["number.label", "keyword.operative", "number.label", "keyword.operative"],
    );
  });

  it("show what lies inside, and cut what crosses", () => {
    const span = (start: number, end: number, name: string) => ({ start, end, name });
    const shown = flattenSpans([
      span(0, 10, "outer"),
      span(2, 4, "a"),
      span(3, 4, "b"),
      span(8, 14, "c"),
      span(20, 21, "d"),
    ]);
    assert.deepEqual(
      shown.map(({ start, end, name }) => `${start}-${end} ${name}`),
      ["0-2 outer", "2-3 a", "3-4 b", "4-8 outer", "8-10 c", "20-21 d"],
    );
  });

  it("tell a change as the numbers that are replaced", () => {
    const before = readText(resolution("Rappelant sa décision,", "1. Décide d'agir ;", "2. Prie les États d'agir."));
    const after = readText(
      resolution("Rappelant sa décision,", "1. Décide vivement d'agir ;", "Notant,", "2. Prie les États d'agir."),
    );
    const [old, now] = [provideSemanticTokens(before), provideSemanticTokens(after)];
    const [edit, ...others] = diffTokens(old, now);
    assert.ok(edit && others.length === 0);
    const patched = old.toSpliced(edit.start, edit.deleteCount, ...(edit.data ?? []));
    assert.deepEqual(patched, now);
    assert.ok(edit.start > 0 && (edit.data?.length ?? 0) < now.length);
    assert.deepEqual(diffTokens(old, old), []);
    assert.deepEqual(diffTokens(old, []), [{ start: 0, deleteCount: old.length, data: [] }]);
    assert.deepEqual(diffTokens([], old), [{ start: 0, deleteCount: 0, data: old }]);
    // A run that repeats is neither counted as head nor as tail twice.
    assert.deepEqual(diffTokens([1, 1], [1, 1, 1]), [{ start: 2, deleteCount: 0, data: [1] }]);
  });

  it("have the scopes of the TextMate grammar, so that nothing changes its colour", () => {
    const { contributes } = JSON.parse(readFileSync(join(import.meta.dirname, "../../../../package.json"), "utf8"));
    const scopes: Record<string, string[]> = contributes.semanticTokenScopes[0].scopes;
    const known = new Set<string>(
      Object.values(SCOPES).flatMap(scope =>
        typeof scope === "string" ? scope : typeof scope === "object" ? Object.values(scope) : [],
      ),
    );
    for (const kind of ["resolution", "symbol", "paragraph", "item", "annex", "article"])
      known.add(SCOPES.reference(kind));
    // The TextMate grammar cannot tell an acronym's definition from other capitals.
    const others = Object.entries(scopes).filter(([, [scope = ""]]) => !known.has(scope));
    assert.deepEqual(
      others.map(([selector]) => selector),
      ["acronym.definition"],
    );
    const names = Object.keys(scopes).flatMap(selector => selector.split("."));
    const legend: readonly string[] = [...TOKEN_TYPES, ...TOKEN_MODIFIERS];
    assert.deepEqual(
      names.filter(name => !legend.includes(name)),
      [],
    );
    const declared = contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id);
    assert.deepEqual(declared, [...TOKEN_MODIFIERS]);
  });

  for (const path of SAMPLES) {
    it(`do not overlap in ${path}`, () => assertSound(sample(path), path));
  }

  it("do not overlap in odd texts", () => {
    const odd = [
      "",
      "\n",
      "1.",
      "«",
      "« « » [^1] »",
      "\ud800",
      "Rappelant\r\rDécide",
      "[^1]:",
      "# ",
      "« A » « B [^1",
      "*Prie* *instamment*",
    ];
    for (const text of [...odd, ...odd.map(one => resolution(one, `1. ${one}`, `a) ${one} ;`))])
      assertSound(text, text);
  });

  itWithCorpus("do not overlap in real texts", "un-res-fr", path => {
    const names = readdirSync(path).filter(name => name.endsWith(".undecl"));
    assert.ok(names.length > 100);
    for (const name of names.filter((_, at) => at % 25 === 0))
      assertSound(readFileSync(join(path, name), "utf8"), name);
  });
});
