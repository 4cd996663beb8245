import assert from "node:assert/strict";
import type { MarkupContent, ParameterInformation } from "vscode-languageserver-types";
import { listLanguageCodes } from "../../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../../grammar/languages/registry.ts";
import { provideSignatureHelp } from "../../../../server/features/signature-help/signature-help.ts";
import { TERM_NAMES } from "../../../../server/features/signature-help/texts.ts";
import { readFrame } from "../../../../server/rules/linguistics/frames.ts";
import { atCursor, ENGLISH, FRENCH, PLAIN, resolution } from "../support.ts";

/** The signatures at the cursor, what is being written in brackets. */
function shown(source: string, settings = FRENCH, byItself = false): string[] | null {
  const { document, offset } = atCursor(source);
  const help = provideSignatureHelp(document, offset, settings, byItself);
  return (
    help?.signatures.map(({ label, parameters = [], activeParameter }) => {
      const { label: place } = parameters[activeParameter ?? 0] as ParameterInformation;
      const start = typeof place === "string" ? label.indexOf(place) : place[0];
      const end = typeof place === "string" ? start + place.length : place[1];
      return `${label.slice(0, start)}[${label.slice(start, end)}]${label.slice(end)}`;
    }) ?? null
  );
}

const behind = (typed: string, settings = FRENCH) =>
  shown(resolution("Rappelant sa décision,", "1. Décide d'agir ;", typed), settings);
const inEnglish = (typed: string) =>
  shown(`The General Assembly,\n\nRecalling its decision,\n\n1. Decides to act;\n\n${typed}\n`, ENGLISH);

describe("signature help", () => {
  it("shows what an opener takes once a blank stands behind it", () => {
    assert.equal(behind("2. Déci‸de"), null);
    assert.equal(behind("2. Décide‸"), null);
    assert.deepEqual(behind("2. Décide ‸"), ["Décide [de ‹infinitif›]", "Décide [que ‹indicatif›]", "Décide [‹nom›]"]);
    assert.deepEqual(inEnglish("2. Decides ‸"), ["Decides [to ‹infinitive›]", "Decides [that ‹clause›]"]);
    assert.deepEqual(shown(resolution("Préoccupée ‸"))?.slice(0, 1), ["Préoccupée [par ‹nom›]"]);
  });

  it("keeps to what fits the words typed, until the complement is under way", () => {
    assert.deepEqual(behind("2. Décide d‸"), ["Décide [de ‹infinitif›]", "Décide [‹nom›]"]);
    assert.deepEqual(behind("2. Décide d'‸"), ["Décide [de ‹infinitif›]"]);
    assert.deepEqual(behind("2. Décide qu’‸"), ["Décide [que ‹indicatif›]"]);
    assert.deepEqual(behind("2. Décide de rest‸"), ["Décide [de ‹infinitif›]"]);
    assert.deepEqual(behind("2. Décide de ne plus ‸"), ["Décide [de ‹infinitif›]"]);
    assert.equal(behind("2. Décide de rester ‸"), null);
    assert.equal(behind("2. Décide de la ‸"), null);
    assert.equal(behind("2. Décide que le mandat ‸"), null);
    assert.equal(behind("2. Rappelle la ‸"), null);
  });

  it("goes from the addressee to the task", () => {
    assert.deepEqual(behind("2. Prie le Président du Co‸"), ["Prie [‹nom›] de ‹infinitif›"]);
    assert.deepEqual(behind("2. Prie le Président de l'Assemblée de ‸"), ["Prie ‹nom› [de ‹infinitif›]"]);
    assert.deepEqual(behind("2. Prie le Président de ne plus ‸"), ["Prie ‹nom› [de ‹infinitif›]"]);
    assert.equal(behind("2. Prie le Président de rédiger ‸"), null);
    assert.equal(behind(`2. Prie ${"les amis et ".repeat(3)}les ‸`), null);
    assert.deepEqual(behind("2. Demande aux ‸"), ["Demande [à ‹nom›] de ‹infinitif›", "Demande [à ‹nom›]"]);
    assert.deepEqual(behind("2. Demande aux gardiens de ‸"), ["Demande à ‹nom› [de ‹infinitif›]"]);
    assert.deepEqual(inEnglish("2. Requests the Keeper ‸"), ["Requests [‹noun›] to ‹infinitive›"]);
    assert.deepEqual(inEnglish("2. Requests the Keeper to ‸"), ["Requests ‹noun› [to ‹infinitive›]"]);
  });

  it("tells the mood that the words before ask for", () => {
    assert.deepEqual(behind("2. Souligne qu'il ‸"), [
      "Souligne [qu'il importe / faut / convient …] de ‹infinitif›",
      "Souligne [qu'il importe / faut …] que ‹subjonctif›",
    ]);
    assert.deepEqual(behind("2. Souligne qu'il faut que ‸"), ["Souligne qu'il importe / faut … [que ‹subjonctif›]"]);
    assert.equal(behind("2. Souligne qu'il pleut ‸"), null);
    assert.ok(behind("2. Souligne ‸", ENGLISH)?.includes("Souligne [que ‹indicative›]"));
  });

  it("keeps to the constructions of this very verb", () => {
    const constructions = (verb: string) => behind(`2. ${verb} ‸`)?.map(label => label.replace(/[[\]]/g, ""));
    assert.deepEqual(constructions("Exhorte"), ["Exhorte ‹nom› à ‹infinitif›"]);
    assert.deepEqual(constructions("Prie instamment"), ["Prie instamment ‹nom› de ‹infinitif›"]);
    assert.ok(constructions("Demande")?.every(label => !label.includes("Demande ‹nom›")));
    // « Invite » has no « de », « Prend note » no object of its own.
    assert.deepEqual(constructions("Prend note"), ["Prend note de ‹nom›"]);
  });

  it("takes the words that go with the opener along", () => {
    assert.ok(behind("2. Note ave‸")?.includes("Note [que ‹indicatif›]"));
    assert.ok(behind("2. Note avec ‸")?.includes("Note [que ‹indicatif›]"));
    assert.ok(behind("2. Note avec satisfaction ‸")?.includes("Note avec satisfaction [que ‹indicatif›]"));
    assert.deepEqual(behind("2. Note avec satisfaction que ‸"), ["Note avec satisfaction [que ‹indicatif›]"]);
  });

  it("is there for the second opener of a paragraph, on a new line too", () => {
    assert.deepEqual(behind("2. Décide d'agir et prie le Comité ‸"), ["prie [‹nom›] de ‹infinitif›"]);
    assert.deepEqual(behind("2. Prie le\nComité ‸"), ["Prie [‹nom›] de ‹infinitif›"]);
    assert.equal(behind("2. Prie\n\n‸"), null);
    assert.equal(behind("2. Prie\n‸"), null);
  });

  it("stays away where no opener stands, or the complement does", () => {
    assert.equal(behind("‸"), null);
    assert.equal(behind("2. ‸"), null);
    assert.equal(shown("L'Assemblée générale ‸"), null);
    assert.equal(behind("2. Prie (‸"), null);
    const written = resolution("Rappelant sa décision,", "1. Décide ‸ d'agir ;", "2. Prie les États d'agir.");
    assert.equal(shown(written, FRENCH, true), null);
    assert.ok(shown(written, FRENCH)?.length);
    assert.ok(shown(written.replace("d'agir ;", ";"), FRENCH, true)?.length);
  });

  it("shows a sentence to follow, in what the editor understands", () => {
    const { document, offset } = atCursor(resolution("Rappelant sa décision,", "1. Charge ‸"));
    const documentation = (settings: typeof FRENCH) =>
      provideSignatureHelp(document, offset, settings)?.signatures[0]?.documentation as MarkupContent;
    assert.deepEqual(documentation(FRENCH), {
      kind: "markdown",
      value: "*Charge ‹le destinataire› de ‹l’action›*",
    });
    assert.deepEqual(documentation(PLAIN), { kind: "plaintext", value: "Charge ‹le destinataire› de ‹l’action›" });
    assert.deepEqual(behind("2. Charge ‸", PLAIN), ["Charge [‹nom›] de ‹infinitif›"]);
  });

  it("can name all that the lists of a language ask for", () => {
    for (const code of listLanguageCodes()) {
      const pack = getPack(code);
      for (const [concept, frames] of Object.entries(pack.frames)) {
        for (const [frame] of frames) {
          for (const { term, text: words, leads } of readFrame(frame, pack).flat()) {
            assert.ok(term === null ? leads.length > 0 : TERM_NAMES[term], `${code} ${concept}: ${frame} (${term})`);
            assert.doesNotMatch(words, /[+]/, `${code} ${concept}: ${frame}`);
          }
        }
      }
    }
  });
});
