/** Findings with the help of the version before are those of the text read from nothing, whatever was changed. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { type AnalysedVersion, analyse, analyseVersion } from "../../../grammar/analyse.ts";
import { getConcepts, getPack } from "../../../grammar/languages/registry.ts";
import { finishSteps } from "../../../grammar/text/steps.ts";
import { RULES } from "../../../server/rules/all.ts";
import { listExamples } from "../../../server/rules/rule-examples.ts";
import { Checker, runRules } from "../../../server/rules/run.ts";
import { readSamples } from "../../fixtures/samples.ts";
import { PIECES } from "../../grammar/pieces.ts";

const SAMPLES = readSamples();
/** Each rule has something to find in its own examples. */
const EXAMPLES = RULES.flatMap(rule =>
  listExamples(rule).flatMap(({ bad, good }) => [bad ?? [], good ?? []].flat()),
).map(text => text.replace(/[⟦⟧]/gu, ""));

const ids = getConcepts().map(({ id }) => id);

function fails(rule: string, error: unknown): never {
  throw new Error(`rule ${rule}`, { cause: error });
}

function find(text: string) {
  const tree = analyse(text);
  return runRules({ tree, pack: getPack(tree.language), conceptIds: ids }, SETTINGS, fails);
}

/** Finds in one version after another. */
function createFinder(): typeof find {
  const checker = new Checker(SETTINGS, fails);
  let version: AnalysedVersion | null = null;
  return text => {
    version = analyseVersion(text, {}, version);
    const { tree } = version;
    return finishSteps(checker.check({ tree, pack: getPack(tree.language), conceptIds: ids }));
  };
}

const SETTINGS = {};

const editWith = (words: fc.Arbitrary<string>) =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.nat(2), fc.nat(60), fc.nat(1000)),
    put: fc.oneof(
      fc.constantFrom("x", " ", ",", ";", "1", "\n", "\n\n", ""),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map(all => all.join("")),
      words,
    ),
  });

describe("finding again after an edit", () => {
  const made = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(all => all.join(""));
  const several = fc.array(fc.constantFrom(...EXAMPLES), { minLength: 1, maxLength: 4 }).map(all => all.join("\n"));
  const collected = fc
    .array(fc.constantFrom(...SAMPLES.map(removeFrontMatter)), { minLength: 2, maxLength: 3 })
    .map(all => all.join("\n\n"));
  const texts = { samples: fc.constantFrom(...SAMPLES), collections: collected, examples: several, "made up": made };
  const word = fc.tuple(
    fc.constantFrom(...EXAMPLES),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 5 }),
  );
  /** Some words of an example: what one rule or another looks at. */
  const words = word.map(([text, share, count]) => {
    const all = text.split(/(?<=\s)/u);
    const from = Math.floor(share * all.length);
    return all.slice(from, from + count).join("");
  });
  const runs = Number(process.env.RUNS ?? 200);
  for (const [name, text] of Object.entries(texts)) {
    it(`finds what is found from nothing: ${name}`, function () {
      this.timeout(600_000);
      fc.assert(
        fc.property(text, fc.array(editWith(words), { minLength: 1, maxLength: 6 }), (begun, edits) => {
          const findNext = createFinder();
          let now = begun;
          findNext(now);
          for (const { at, cut, put } of edits) {
            const from = Math.floor(at * now.length);
            now = now.slice(0, from) + put + now.slice(from + cut);
            assert.deepEqual(shown(findNext(now)), shown(find(now)));
          }
        }),
        { numRuns: runs },
      );
    });
  }
});

describe("finding again where offsets kept in derived values move", () => {
  it("finds what is found from nothing after a letter before references", () => {
    const findNext = createFinder();
    const text =
      "x\n2. Invite chacun à appliquer les alinéas a) et b) du paragraphe 1 ci-dessus, le paragraphe 1 a) i) et ii) " +
      "ci-dessus et les paragraphes 3 à 4 ci-après ;\n\n" +
      "3. Rappelle le paragraphe 40 du rapport, l'alinéa z) de l'article 6 et le paragraphe précédent ;";
    for (const next of [text, `’${text}`]) assert.deepEqual(shown(findNext(next)), shown(find(next)));
  });
});

describe("finding again after a mistake is made, and mended", () => {
  for (const rule of RULES) {
    it(`finds what is found from nothing: ${rule.id}`, () => {
      const examples = listExamples(rule);
      for (const [at, { language, bad, fixed, good }] of examples.entries()) {
        if (bad === undefined) continue;
        // Each with the sound examples next to it: with all it would take the square of their number.
        const sound = [...examples.slice(at), ...examples].filter(one => one.language === language && one.good);
        const next = sound.slice(0, MOST_OTHERS).map(one => one.good);
        // What is found is not there yet, and is typed.
        const begun = bad.replace(/⟦[^⟧]*⟧/gu, "x");
        const others = [begun, fixed, good, ...next];
        const before = bad.replace(/[⟦⟧]/gu, "");
        const own = (text: string) => text;
        const around = readAround(language);
        const above = (text: string) => `${around}\n\n${text}`;
        const below = (text: string) => `${text}\n${around}`;
        // Each text comes back several times.
        const fromNothing = new Map<string, ReturnType<typeof shown>>();
        const findFromNothing = (text: string) => {
          const known = fromNothing.get(text) ?? shown(find(text));
          fromNothing.set(text, known);
          return known;
        };
        for (const place of [own, above, below]) {
          const findNext = createFinder();
          for (const other of others) {
            for (const text of [place(before), other === undefined ? null : place(other)]) {
              if (text !== null) assert.deepEqual(shown(findNext(text)), findFromNothing(text));
            }
          }
        }
      }
    });
  }
});

/** Sound texts that a bad one becomes, and that become it. */
const MOST_OTHERS = 3;

/** Beside it stands more of the same kind, so that what is looked for is no longer all there is: a paragraph of each. */
function readAround(language: string): string {
  const path = `grammar/languages/${language}/warm-up.undecl`;
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

function removeFrontMatter(text: string): string {
  return text.replace(/^---[\s\S]*?\n---\n/u, "");
}

/** Without the rule's object, which is long to print. */
function shown(findings: ReturnType<typeof find>) {
  return findings.map(({ rule, ...rest }) => ({ id: rule.id, ...rest }));
}
