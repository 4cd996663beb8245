import assert from "node:assert/strict";
import { provideCodeLenses, resolveCodeLens } from "../../../../server/features/code-lenses/code-lenses.ts";
import { createVersionsLens } from "../../../../server/features/code-lenses/versions-lens.ts";
import { DEFAULT_HINTS, type FeatureSettings } from "../../../../server/features/shared/feature-settings.ts";
import { createTextFile, type TextFile } from "../../../../server/features/versions/versions.ts";
import { ENGLISH, FRENCH, PLAIN, readText, resolution, SAMPLES, sample, URI } from "../support.ts";

/** Each lens as it is shown above its line. */
function shown(text: string, settings: FeatureSettings = FRENCH): string[] {
  const document = readText(text);
  const lines = text.split(/\r\n|\n/);
  return provideCodeLenses(document, settings).map(lens => {
    assert.equal(lens.command, undefined, "what a lens says is told when it is asked");
    const { command, range } = resolveCodeLens(lens, document, settings);
    return `[${command?.title}] ${lines[range.start.line]}`;
  });
}

function showing(codeLens: Partial<typeof DEFAULT_HINTS.codeLens>): FeatureSettings {
  return { ...FRENCH, hints: { ...DEFAULT_HINTS, codeLens: { ...DEFAULT_HINTS.codeLens, ...codeLens } } };
}

const TEXT = resolution(
  "Rappelant sa décision,",
  "Consciente de l'enjeu,",
  "1. Décide d'agir et prie les États d'agir ;",
  "2. Engage les États :",
  "a) À agir ;",
  "b) À dire ce qu'ils font au titre du paragraphe 1 ci-dessus ;",
  "3. Prie les États visés au paragraphe 1 ci-dessus et à l'alinéa b) du paragraphe 2 d'agir.",
);

describe("code lenses", () => {
  it("count the paragraphs, compounds and words of parts, and the citations of paragraphs", () => {
    assert.deepEqual(shown(TEXT), [
      "[2 alinéas · 6 mots] Rappelant sa décision,",
      "[3 paragraphes · 1 composé · 39 mots] 1. Décide d'agir et prie les États d'agir ;",
      "[cité 2 fois] 1. Décide d'agir et prie les États d'agir ;",
      "[cité 1 fois] b) À dire ce qu'ils font au titre du paragraphe 1 ci-dessus ;",
    ]);
    assert.deepEqual(
      shown(TEXT, ENGLISH).map(line => line.slice(0, line.indexOf("]") + 1)),
      ["[2 paragraphs · 6 words]", "[3 paragraphs · 1 compound · 39 words]", "[cited 2 times]", "[cited once]"],
    );
  });

  it("count no paragraphs where a decision has but a list of points", () => {
    const decision =
      "Décision\n\nLe Conseil des lacs décide :\n\n1. D'ouvrir un fonds.\n\n2. D'en publier les comptes.\n";
    assert.deepEqual(shown(decision), ["[7 mots] 1. D'ouvrir un fonds."]);
  });

  it("count nothing where a part is one paragraph", () => {
    assert.deepEqual(shown(resolution("Rappelant sa décision,", "Décide d'agir.")), []);
  });

  it("stand above a part's heading, where it has one", () => {
    const text = resolution(
      "Rappelant sa décision,",
      "Consciente,",
      "I. Des ports",
      "1. Décide d'agir ;",
      "2. Invite les États.",
    );
    assert.equal(shown(text)[1]?.split("] ")[1], "I. Des ports");
  });

  it("show only what is wanted", () => {
    assert.deepEqual(
      shown(TEXT, showing({ counts: false })).map(line => line.slice(0, 5)),
      ["[cité", "[cité"],
    );
    assert.equal(shown(TEXT, showing({ references: false })).length, 2);
    assert.deepEqual(shown(TEXT, showing({ counts: false, references: false })), []);
  });

  it("show the citations at a click in an editor that has a command for it, and none elsewhere", () => {
    const document = readText(TEXT);
    const lens = provideCodeLenses(document, showing({ counts: false }))[0];
    assert.ok(lens);
    const { command, arguments: [shown] = [] } = resolveCodeLens(lens, document, FRENCH).command ?? {};
    assert.equal(command, "preambule.showReferences");
    assert.equal(shown.uri, URI);
    assert.deepEqual(document.positions.offsetAt(shown.position), TEXT.indexOf("1. Décide"));
    const cited = shown.ranges.map((range: Parameters<typeof document.positions.getText>[0]) =>
      document.positions.getText(range),
    );
    assert.deepEqual(cited, ["paragraphe 1 ci-dessus", "paragraphe 1 ci-dessus"]);
    assert.deepEqual(resolveCodeLens(lens, document, PLAIN).command, { title: "cité 2 fois", command: "" });
  });

  it("say nothing when the text has changed under them", () => {
    const lenses = provideCodeLenses(readText(TEXT), FRENCH);
    const other = readText(resolution("Rappelant sa décision,", "Décide d'agir."));
    assert.deepEqual(
      lenses.map(lens => resolveCodeLens(lens, other, FRENCH).command?.title),
      ["1 alinéa · 3 mots", undefined, undefined, undefined],
    );
    assert.deepEqual(
      lenses.map(lens => resolveCodeLens(lens, readText(""), FRENCH).command),
      [undefined, undefined, undefined, undefined],
    );
  });

  it("all say something, in samples and odd texts", () => {
    for (const text of [
      ...SAMPLES.map(sample),
      "",
      "\ud800",
      "Rappelant\r\rDécide",
      "Voir le paragraphe 1 ci-dessus.",
    ]) {
      assert.ok(shown(text).every(line => !line.startsWith("[undefined")));
    }
    assert.equal(shown(sample("fr/declaration.undecl")).length, 2);
  });

  it("say above the title in which other languages there is the text", () => {
    const document = readText(`Déclaration sur les lacs\n\n${TEXT}`);
    const version = (path: string, language: string): TextFile => {
      const { identity } = createTextFile(document);
      return { uri: `file:///${path}`, key: path, identity: { ...identity, language } };
    };
    const versions = [version("a", "en"), version("b", "en"), version("c", "es")];
    const lens = createVersionsLens(versions, document, FRENCH);
    const start = { line: 0, character: 0 };
    assert.deepEqual(lens, {
      range: { start, end: start },
      command: {
        title: "Autres langues\u00a0: English · Español",
        command: "preambule.goToVersion",
        arguments: [{ uri: URI, position: start }],
      },
    });
    assert.deepEqual(createVersionsLens(versions, document, PLAIN)?.command, {
      title: "Autres langues\u00a0: English · Español",
      command: "",
    });
    assert.equal(createVersionsLens(versions, document, ENGLISH)?.command?.title, "Other languages: English · Español");
    assert.equal(createVersionsLens([], document, FRENCH), null);
    assert.equal(createVersionsLens(versions, document, showing({ versions: false })), null);
    assert.equal(createVersionsLens(versions, readText(""), FRENCH), null);
  });
});
