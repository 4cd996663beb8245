/** `written.yaml` and `states.tsv`, from which the rules on names and on written forms read. */
import assert from "node:assert/strict";
import { compileStates } from "../../../grammar/languages/build/states.ts";
import { compileWritten } from "../../../grammar/languages/build/written.ts";

const HEADER = "code\tname\tsince\tvariants\tspellings\tinformal\n";
const states = (rows: string) => compileStates({ name: "fr/states.tsv", text: HEADER + rows }, "fr");
const written = (text: string) => compileWritten({ name: "fr/written.yaml", text });

describe("reading names of States", () => {
  it("takes the common names of all others from CLDR", () => {
    const { named, others } = states("VN\tViet Nam\t1976\t\tVietnam | Viet-Nam\t\n");
    assert.deepEqual(named, [["Viet Nam", 1976, [], ["Vietnam", "Viet-Nam"], [], "Viêt Nam"]]);
    assert.ok(/\|Arménie\|/.test(others) && !/Viêt Nam|Union européenne/.test(others));
  });

  it("may have no file", () => assert.deepEqual(compileStates(undefined, "fr"), { named: [], others: "" }));

  it("names a code that is none, a withdrawn one, one that stands twice, and a row without a name", () => {
    const fault = (message: RegExp) => ({ name: "PackError", message });
    assert.throws(() => states("XX\tAtlantide\n"), fault(/line 2: “XX” is no code/));
    assert.throws(() => states("BU\tBirmanie\n"), fault(/line 2: “BU” is no code/));
    assert.throws(() => states("PE\tPérou\nPE\tPérou\n"), fault(/line 3: “PE” is no code of a State, or stands twice/));
    assert.throws(() => states("PE\t\n"), fault(/line 2: has no name/));
  });
});

describe("reading written forms", () => {
  it("puts macros in, but for properties of characters", () => {
    const text = "macros: { unit: tonnes|pages }\nthousands:\n  - ['\\p{L}(\\d+)(?=\\s{unit})', \"$1\"]\n";
    assert.deepEqual(written(text), { thousands: [["\\p{L}(\\d+)(?=\\stonnes|pages)", "$1"]] });
  });

  it("may have no file", () => assert.deepEqual(compileWritten(undefined), {}));

  it("names what is wrong with file and place", () => {
    const fault = (message: RegExp) => ({ name: "PackError", message });
    assert.throws(() => written("a:\n  - ['(', b]\n"), fault(/written\.yaml: a\[0\]\[0\]: no regular expression/));
    assert.throws(() => written("a:\n  - ['{b}', b]\n"), fault(/a\[0\]\[0\]: no macro \{b\}/));
    assert.throws(() => written("a:\n  - [b]\n"), fault(/a\[0\]: must be a pattern and what to write/));
    assert.throws(() => written("a: ["), fault(/written\.yaml: line/));
  });
});
