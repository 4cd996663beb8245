import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { provideInlayHints } from "../../../../server/features/inlay-hints/inlay-hints.ts";
import {
  DEFAULT_HINTS,
  type FeatureSettings,
  type HintSettings,
} from "../../../../server/features/shared/feature-settings.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { readMarks } from "../../../fixtures/marks.ts";
import { ENGLISH, FRENCH, readText, resolution, SAMPLES, sample, type TestDocument } from "../support.ts";

function showing(hints: Partial<HintSettings["inlayHints"]>, settings = FRENCH): FeatureSettings {
  const inlayHints = { number: "off", agreement: false, force: false, ...hints } as const;
  return { ...settings, hints: { ...DEFAULT_HINTS, inlayHints } };
}

function hintsOf(
  document: TestDocument,
  settings: FeatureSettings,
  within = { start: 0, end: document.analysis.text.length },
) {
  return provideInlayHints(document, within, settings);
}

/** The lines that have hints, with these where they are shown. */
function shown(source: string, settings: FeatureSettings): string[] {
  const { text, ranges } = readMarks(source);
  const document = readText(text);
  const lines = text.split("\n");
  const hints = hintsOf(document, settings, ranges[0]);
  for (const { position, label, paddingLeft, paddingRight } of [...hints].reverse()) {
    const line = lines[position.line] as string;
    const hint = `${paddingLeft ? " " : ""}{${label}}${paddingRight ? " " : ""}`;
    lines[position.line] = line.slice(0, position.character) + hint + line.slice(position.character);
  }
  return lines.filter(line => line.includes("{"));
}

const BODY = ["Consciente de l'enjeu,", "Rappelant sa décision,", "Décide d'agir ;", "Prie les États d'agir."];

describe("inlay hints", () => {
  it("number operative paragraphs that print no number", () => {
    assert.deepEqual(shown(resolution(...BODY), FRENCH), [
      "{par. 1} Décide d'agir ;",
      "{par. 2} Prie les États d'agir.",
    ]);
    assert.deepEqual(shown(resolution(...BODY), showing({ number: "all" }, ENGLISH)), [
      "{PP1} Consciente de l'enjeu,",
      "{PP2} Rappelant sa décision,",
      "{OP1} Décide d'agir ;",
      "{OP2} Prie les États d'agir.",
    ]);
    assert.deepEqual(shown(resolution(...BODY), showing({})), []);
  });

  it("leave alone what prints its numbers, and a paragraph that stands alone", () => {
    const numbered = resolution(
      "Rappelant sa décision,",
      "1. Décide d'agir ;",
      "Prie les États d'agir ;",
      "2. Invite les États.",
    );
    assert.deepEqual(shown(numbered, showing({ number: "all" })), []);
    assert.deepEqual(shown(resolution("Rappelant sa décision,", "Décide d'agir."), showing({ number: "all" })), []);
  });

  it("count each text by itself, and neither sub-paragraphs nor headings", () => {
    const text = `${resolution(...BODY.slice(0, 2), "Engage les États :", "a) À agir ;", "b) À dire ;", "Décide d'agir.")}\nAnnexe\n\nDéclaration des ports\n\n${resolution(...BODY)}`;
    assert.deepEqual(shown(text, FRENCH), [
      "{par. 1} Engage les États :",
      "{par. 2} Décide d'agir.",
      "{par. 1} Décide d'agir ;",
      "{par. 2} Prie les États d'agir.",
    ]);
  });

  it("tell whom openers agree with, where they show it", () => {
    const text = resolution(...BODY.slice(0, 3), "Réaffirme et se déclare préoccupée de l'enjeu.");
    assert.deepEqual(shown(text, showing({ agreement: true })), [
      "Consciente {féminin singulier} de l'enjeu,",
      "Décide {féminin singulier} d'agir ;",
      "Réaffirme {féminin singulier} et se déclare préoccupée {féminin singulier} de l'enjeu.",
    ]);
    const [hint] = hintsOf(readText(text), showing({ agreement: true }));
    assert.deepEqual(hint?.tooltip, { kind: "markdown", value: "S’accorde avec «\u00a0L'Assemblée générale\u00a0»." });
    const wrong = resolution("Conscients de l'enjeu,", ...BODY.slice(1));
    assert.equal(shown(wrong, showing({ agreement: true }))[0], "Conscients {masculin pluriel} de l'enjeu,");
  });

  it("tell the force of every request of the operative part", () => {
    const text = resolution(
      ...BODY.slice(0, 2),
      "1. Invite les États à agir et exige qu'ils agissent ;",
      "2. Prie :",
      "a) Encourage les villes.",
    );
    assert.deepEqual(shown(text, showing({ force: true })).slice(0, 2), [
      "1. Invite {force 1} les États à agir et exige {force 6} qu'ils agissent ;",
      "2. Prie {force 3} :",
    ]);
    const [hint] = hintsOf(readText(text), showing({ force: true }));
    assert.equal(hint?.tooltip, "Force\u00a0: 1 sur 6, de l’invitation à l’exigence.");
  });

  it("answer for the part of the text that is shown", () => {
    const text = resolution(...BODY.slice(0, 2), "Décide d'a⟦gir ;", "Prie les États d'a⟧gir ;", "Invite les États.");
    assert.deepEqual(shown(text, FRENCH), ["{par. 2} Prie les États d'agir ;"]);
  });

  const everything = showing({ number: "all", agreement: true, force: true });
  it("stand in the order of the text, in samples and odd texts", () => {
    for (const text of [...SAMPLES.map(sample), "", "\ud800", "Rappelant\r\rDécide", "1. a) Prie"]) {
      const document = readText(text);
      const offsets = hintsOf(document, everything).map(({ position }) => document.positions.offsetAt(position));
      assert.deepEqual(
        offsets,
        offsets.toSorted((a, b) => a - b),
      );
    }
    assert.equal(hintsOf(readText(sample("fr/declaration.undecl")), FRENCH).at(-1)?.label, "par. 16");
  });

  itWithCorpus("number no paragraph of a text that prints numbers", "un-res-fr", path => {
    const names = readdirSync(path).filter(name => name.endsWith(".undecl"));
    assert.ok(names.length > 100);
    for (const name of names.filter((_, at) => at % 20 === 0)) {
      const document = readText(readFileSync(join(path, name), "utf8"));
      const labels = document.analysis.paragraphs.filter(({ kind, clause }) => kind === "operative" && clause.label);
      if (document.analysis.instruments.length > 1 || labels.length === 0) continue;
      assert.deepEqual(hintsOf(document, FRENCH), [], name);
    }
  });
});
