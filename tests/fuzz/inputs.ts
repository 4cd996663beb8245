/** Inputs of the short form: seeds with slips, pieces of the dictionary, bytes. */
import fc from "fast-check";
import { RULES } from "../../server/rules/all.ts";
import { listExamples } from "../../server/rules/rule-examples.ts";
import { texts } from "../fixtures/slips.ts";
import { SAMPLES, sample } from "../server/features/support.ts";
import { DICTIONARY } from "./dictionary.ts";
import { MESSAGES } from "./messages.ts";
import { bytesOf } from "./target.ts";

/** Texts to begin with. */
export function seeds(target: string): readonly string[] {
  if (target === "protocol") return MESSAGES;
  if (target === "frames") return MESSAGES.map(framed);
  if (target === "settings") return SETTINGS;
  if (target === "front-matter") return FRONT_MATTERS;
  const examples = RULES.flatMap(rule =>
    listExamples(rule).map(({ bad, good }) => (bad ?? good ?? "").replace(/[⟦⟧]/g, "")),
  );
  return [...[...SAMPLES, "extracted/extrait-pdf.txt"].map(sample), ...examples];
}

const FRONT_MATTERS = [
  "lang: fr\nprofile: ga\nsymbol: A/RES/70/1\n",
  "# note\nlang: 'fr' # here\nsponsors:\n  - France\n  - Chili\n",
  "{ lang: fr, date: 2015-05-03 }\n",
  "lang: &a fr\noriginal: *a\n",
  'title: "a: \\"b\\""\n? x\n: y\n',
  "text: |\n  one\n  two\nlang: fr\n",
  "__proto__: x\nconstructor: y\n",
];

const SETTINGS = [
  '{"rules":{"elision":"off"},"spaces":"fine","messages":"fr","profile":"sc","selfCheck":true}',
  '{"preambule":{"diagnostics":{"scope":"folder"},"inlayHints":{"number":"all"},"codeLens":{"counts":false}}}',
  '{"capabilities":{"textDocument":{"hover":{"contentFormat":["markdown"]}},"workspace":{"configuration":true}}}',
  '{"workspaceFolders":[{"uri":"file:///a","name":"a"}],"initializationOptions":{"locale":"fr","commands":{}}}',
  '{"capabilities":{"textDocument":{"codeAction":{"resolveSupport":{"properties":["edit"]}}}}}',
];

/** Each line as a message on the wire. */
function framed(lines: string): string {
  const frame = (line: string) => `Content-Length: ${new TextEncoder().encode(line).length}\r\n\r\n${line}`;
  return lines.split("\n").map(frame).join("");
}

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...DICTIONARY) },
  fc.string({ unit: "binary", maxLength: 6 }),
);
const pieces = fc.array(piece, { maxLength: 60 }).map(all => all.join(""));
const bytes = fc.uint8Array({ maxLength: 400 });

/** A slip anywhere: something lost, something put in. */
const slips = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), piece), { maxLength: 5 });

function slipped(text: string, all: readonly (readonly [number, number, string])[]): string {
  return all.reduce((now, [place, lost, put]) => {
    const at = Math.floor(place * now.length);
    return now.slice(0, at) + put + now.slice(at + lost);
  }, text);
}

/** Whatever may be given to a target. */
export function inputsOf(target: string): fc.Arbitrary<Uint8Array> {
  const own = seeds(target);
  const json = fc.json({ maxDepth: 3 });
  const seeded = fc.tuple(fc.constantFrom(...own), slips).map(([text, all]) => slipped(text, all));
  const written = fc.oneof(
    { weight: 3, arbitrary: seeded },
    { weight: 2, arbitrary: target === "settings" || target === "protocol" ? json : pieces },
    { weight: 1, arbitrary: target === "settings" || target === "protocol" ? json : texts },
  );
  return fc.oneof({ weight: 9, arbitrary: written.map(bytesOf) }, bytes);
}
