import assert from "node:assert/strict";
import fc from "fast-check";
import type { WordForms } from "../../../grammar/languages/build/inflector.ts";
import { packParadigms, unpackParadigms } from "../../../grammar/languages/build/paradigms.ts";
import { getPack } from "../../../grammar/languages/registry.ts";

const SLOTS = ["a", "b", "c"].map(name => ({ name, mask: 0 }));

describe("paradigms", () => {
  it("give back the words that were packed", () => {
    const form = fc.option(fc.stringMatching(/^[a-zéèœ'-]{1,6}$/), { nil: null });
    const word = fc.tuple(form, form, form).filter(forms => forms.some(one => one !== null));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), words => {
        const unpacked = unpackParadigms(packParadigms(SLOTS, words)).map(forms => JSON.stringify(forms));
        assert.deepEqual(unpacked.sort(), [...new Set(words.map(forms => JSON.stringify(forms)))].sort());
      }),
    );
  });

  it("share their endings and sort their stems", () => {
    const words: WordForms[] = [
      ["noter", "note", "notent"],
      ["aider", "aide", "aident"],
    ];
    const { paradigms, stems } = packParadigms(SLOTS, words);
    assert.deepEqual(paradigms, [{ endings: ["r", "", "nt"] }]);
    assert.equal(stems, "aide 0\nnote 0");
  });
});

/** Words of a pack by the form in their first slot. */
function dictionary(code: string) {
  const { slots } = getPack(code).morphology;
  const words = unpackParadigms(getPack(code).morphology);
  const names = slots.map(slot => slot.name);
  return {
    words,
    of: (first: string) => {
      const forms = words.find(word => word[0] === first);
      return Object.fromEntries(names.map((name, slot) => [name, forms?.[slot] ?? null]));
    },
    /** Slots in which a form stands. */
    slotsOf: (form: string) => new Set(words.flatMap(word => names.filter((_, slot) => word[slot] === form))),
  };
}

describe("French morphology", () => {
  const { words, of, slotsOf } = dictionary("fr");

  it("knows the verbs of the library", () => {
    assert.ok(words.filter(word => word[0] !== null).length > 7_800);
  });

  it("holds every slot of a verb", () => {
    const { inf, pres3s, pres3p, pres1p, presp } = of("acquérir");
    assert.deepEqual(
      [inf, pres3s, pres3p, pres1p, presp],
      ["acquérir", "acquiert", "acquièrent", "acquérons", "acquérant"],
    );
  });

  it("mends the participles that the library has wrong", () => {
    const participles = (verb: string) => ["ms", "fs", "mp", "fp"].map(cell => of(verb)[`pp-${cell}`]);
    assert.deepEqual(participles("mouvoir"), ["mû", "mue", "mus", "mues"]);
    assert.deepEqual(participles("résoudre"), ["résolu", "résolue", "résolus", "résolues"]);
    assert.deepEqual(participles("inclure"), ["inclus", "incluse", "inclus", "incluses"]);
  });

  it("knows adjectives in four forms", () => {
    assert.deepEqual([...slotsOf("soucieuse")], ["adj-fs"]);
    assert.deepEqual([...slotsOf("attentives")], ["adj-fp"]);
  });

  it("reads no verb in prepositions and nouns that begin paragraphs", () => {
    for (const word of ["outre", "entre", "concernant", "point", "unies", "programme"]) {
      assert.deepEqual([...slotsOf(word)], [], word);
    }
    assert.deepEqual([...slotsOf("entrer")], ["inf"]);
  });
});

describe("English morphology", () => {
  const { words, of, slotsOf } = dictionary("en");

  it("knows some two thousand verbs", () => {
    assert.ok(words.filter(word => word[0] !== null).length > 2_000);
  });

  it("holds regular and irregular verbs", () => {
    assert.deepEqual(of("deplore"), {
      base: "deplore",
      pres3s: "deplores",
      pres3p: "deplore",
      ing: "deploring",
      pp: "deplored",
      adj: null,
    });
    assert.deepEqual(of("be"), { base: "be", pres3s: "is", pres3p: "are", ing: "being", pp: "been", adj: null });
    assert.equal(of("undertake").pp, "undertaken");
    assert.equal(of("fulfil").ing, "fulfilling");
  });

  it("has no verb made of a wrong guess", () => {
    const wrong = words.filter(([base, singular, , gerund]) => base && (gerund === base || singular === base));
    assert.deepEqual(wrong, []);
    assert.deepEqual([...slotsOf("allurings")], []);
  });

  it("reads no verb in nouns that begin paragraphs", () => {
    for (const word of ["states", "united", "concerning", "meeting"]) assert.deepEqual([...slotsOf(word)], [], word);
  });
});
