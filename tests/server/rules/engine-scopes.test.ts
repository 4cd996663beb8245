/** What a rule of each scope is run on again after an edit: what it may look at, and no more. */
import assert from "node:assert/strict";
import { type AnalysedVersion, analyseVersion } from "../../../grammar/analyse.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { finishSteps } from "../../../grammar/text/steps.ts";
import type { Rule } from "../../../server/rules/rule.ts";
import { Checker, runRules } from "../../../server/rules/run.ts";

const RESOLUTION = (name: string) =>
  `${name}. Les lacs\n\nL'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Prie les États d'aider.\n`;
const TEXT = ["61/1", "61/2", "61/3", "61/4"].map(RESOLUTION).join("\n");

/** Tells what it was run on, and finds what stands behind that. */
function createRecordingRule(scope: "paragraph" | "instrument", ran: string[]): Rule {
  const common = { id: "telling", severity: "hint", sources: [], messages: {} } as const;
  const text = { fr: "", en: "" };
  const message = (behind: string | undefined) => ({ message: "", arguments: { behind: behind ?? "" } });
  if (scope === "paragraph") {
    return {
      ...common,
      title: text,
      explanation: text,
      scope,
      *check(paragraph, _instrument, { getNeighbour }) {
        const { start, clause } = paragraph;
        ran.push(clause.text);
        yield { start, end: start, ...message(getNeighbour(paragraph, 1)?.clause.text) };
      },
    };
  }
  return {
    ...common,
    title: text,
    explanation: text,
    scope,
    *check({ paragraphs: all }, { getNeighbour }) {
      ran.push(all[0]?.clause.text ?? "");
      const start = all[0]?.start ?? 0;
      const last = all.at(-1);
      yield { start, end: start, ...message(last && getNeighbour(last, 1)?.clause.text) };
    },
  };
}

function edited(scope: "paragraph" | "instrument", before: string, after: string): string[] {
  const ran: string[] = [];
  const rules = [createRecordingRule(scope, ran)];
  let version: AnalysedVersion | null = null;
  const read = (text: string) => {
    version = analyseVersion(text, {}, version);
    const { tree } = version;
    return { tree, pack: getPack(tree.language), conceptIds: [] };
  };
  const plain = (findings: ReturnType<typeof runRules>) =>
    findings.map(({ start, arguments: values }) => ({ start, values }));
  const checker = new Checker(SETTINGS, () => {}, rules);
  finishSteps(checker.check(read(before)));
  ran.length = 0;
  const found = plain(finishSteps(checker.check(read(after))));
  const again = ran.splice(0);
  assert.deepEqual(found, plain(runRules(read(after), SETTINGS, undefined, rules)));
  return again;
}

const SETTINGS = {};

describe("after an edit a rule is run again", () => {
  it("on the paragraphs that were changed and those beside them, when it is about paragraphs", () => {
    const changed = TEXT.replace("61/3. Les lacs\n\nL'Assemblée générale,\n\nConsciente de l'enjeu", "$&commun");
    assert.deepEqual(edited("paragraph", TEXT, changed), [
      "L'Assemblée générale,",
      "Consciente de l'enjeucommun,",
      "1. Décide d'agir ;",
    ]);
  });

  it("on the instrument that was changed, when it is about instruments", () => {
    const changed = TEXT.replace(/(61\/3[\s\S]*?)agir/u, "$1réagir");
    assert.deepEqual(edited("instrument", TEXT, changed), ["61/3. Les lacs"]);
  });

  it("on the instruments beside it as well, when what touches them was changed", () => {
    assert.deepEqual(edited("instrument", TEXT, TEXT.replace("61/3. Les lacs", "61/3. Les grands lacs")), [
      "61/2. Les lacs",
      "61/3. Les grands lacs",
    ]);
    const last = TEXT.replace(/(61\/3[\s\S]*?)aider/u, "$1aider encore");
    assert.deepEqual(edited("instrument", TEXT, last), ["61/3. Les lacs", "61/4. Les lacs"]);
  });

  it("on the instrument in which a paragraph came or went", () => {
    const more = TEXT.replace(/(61\/2[\s\S]*?générale,\n\n)/u, "$1Notant le rapport,\n\n");
    assert.deepEqual(edited("instrument", TEXT, more), ["61/2. Les lacs"]);
    assert.deepEqual(edited("instrument", more, TEXT), ["61/2. Les lacs"]);
  });
});
