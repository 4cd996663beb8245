/** What a rule has read decides whether it runs again; nobody says it what it reads. */
import assert from "node:assert/strict";
import { type AnalysedVersion, analyseVersion } from "../../../grammar/analyse.ts";
import { memoizePerClause, memoizePerInstrument, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { finishSteps } from "../../../grammar/text/steps.ts";
import type { DocumentTree } from "../../../grammar/tree/tree.ts";
import { isSameValue } from "../../../server/rules/engine/same-value.ts";
import type { Finding, Rule, RuleContext } from "../../../server/rules/rule.ts";
import { Checker } from "../../../server/rules/run.ts";

const TEXT = `61/1. Les lacs

L'Assemblée générale,

Consciente de l'enjeu que sont les lacs,

1. Décide d'agir avec les États ;

2. Prie les États d'aider (ONU).
`;

type Check = (context: RuleContext) => Iterable<Finding>;

/** How often a rule about the whole text ran: at first, and after each edit. */
function countRuns(check: Check, ...texts: readonly string[]): number[] {
  let runs = 0;
  const rule: Rule = {
    id: "counted",
    severity: "hint",
    scope: "document",
    sources: [],
    title: { fr: "", en: "" },
    explanation: { fr: "", en: "" },
    messages: {},
    check: context => {
      runs++;
      return check(context);
    },
  };
  const fail = (id: string, error: unknown) => assert.fail(`${id}: ${error}`);
  const checker = new Checker({}, fail, [rule]);
  let version: AnalysedVersion | null = null;
  return texts.map(text => {
    version = analyseVersion(text, { language: "fr" }, version);
    const { tree } = version;
    runs = 0;
    finishSteps(checker.check({ tree, pack: getPack("fr"), conceptIds: [] }));
    return runs;
  });
}

/** Something is read, and nothing found. */
const reading =
  (read: (tree: DocumentTree, context: RuleContext) => unknown): Check =>
  context => {
    read(context.tree, context);
    return [];
  };

const replaced = (before: string, after: string) => TEXT.replace(before, after);
const LETTER = replaced("agir avec", "agiir avec");
const OPENER = replaced("Décide", "Décident");
const MARK = replaced("États ;", "États,");

describe("a rule that has read", () => {
  it("nothing of paragraphs is not run again", () => {
    assert.deepEqual(
      countRuns(
        reading(({ language }) => language),
        TEXT,
        LETTER,
        OPENER,
      ),
      [1, 0, 0],
    );
  });

  it("the text of a paragraph is run again when that has changed", () => {
    const check = reading(({ paragraphs }) => paragraphs.map(({ clause }) => clause.text));
    assert.deepEqual(countRuns(check, TEXT, LETTER, LETTER), [1, 1, 0]);
  });

  it("openers is run again when an opener has changed, and not when it only stands elsewhere", () => {
    const check = reading(({ paragraphs }) => paragraphs.map(({ clause }) => clause.opener?.text));
    assert.deepEqual(countRuns(check, TEXT, LETTER, OPENER, MARK), [1, 0, 1, 1]);
  });

  it("marks is run again when a mark has changed, and not when words before it have", () => {
    const check = reading(({ paragraphs }) => paragraphs.map(({ clause }) => clause.terminator));
    assert.deepEqual(countRuns(check, TEXT, LETTER, MARK), [1, 0, 1]);
  });

  it("which paragraphs there are is run again when one has come", () => {
    const check = reading(({ paragraphs }) => paragraphs.length);
    assert.deepEqual(
      countRuns(check, TEXT, LETTER, replaced("1. Décide", "Notant les rives,\n\n1. Décide")),
      [1, 0, 1],
    );
  });

  it("what a search finds in paragraphs is run again when it finds something else", () => {
    const capitals = memoizePerClause(({ text }) => text.match(/\p{Lu}{2,}/gu) ?? []);
    const check = reading(({ paragraphs }, { pack }) => paragraphs.map(({ clause }) => [...capitals(clause, pack)]));
    assert.deepEqual(countRuns(check, TEXT, LETTER, replaced("ONU", "OIT"), replaced("ONU", "OIT")), [1, 0, 1, 0]);
  });

  it("a value of the whole text is run again when the value is another, not whenever it is computed", () => {
    let computed = 0;
    const length = memoizePerTree(({ paragraphs }) => {
      computed++;
      return paragraphs.filter(({ clause }) => clause.text.length > 35).length;
    });
    const check = reading((tree, { pack }) => length(tree, pack));
    assert.deepEqual(countRuns(check, TEXT, LETTER, replaced(" (ONU)", " (ONU) et les peuples")), [1, 0, 1]);
    assert.equal(computed, 3);
  });

  it("a value that was computed from another is run again when that has changed", () => {
    const marks = memoizePerInstrument(({ paragraphs }) => paragraphs.map(({ clause }) => clause.terminator?.mark));
    const stops = memoizePerTree(
      ({ instruments }, pack) => instruments.flatMap(one => marks(one, pack)).filter(mark => mark === ".").length,
    );
    const check = reading((tree, { pack }) => stops(tree, pack));
    assert.deepEqual(countRuns(check, TEXT, LETTER, MARK, replaced("États ;", "États.")), [1, 0, 0, 1]);
  });

  it("paragraphs through a value is run again when what it has read of them has changed", () => {
    const operatives = memoizePerTree(({ paragraphs }) => paragraphs.filter(({ kind }) => kind === "operative"));
    const check = reading((tree, { pack }) => operatives(tree, pack).map(({ clause }) => clause.text));
    assert.deepEqual(countRuns(check, TEXT, replaced("Les lacs", "Les llacs"), LETTER), [1, 1, 1]);
  });

  it("and failed is run again", () => {
    let thrown = 0;
    const rule: Rule = {
      id: "failing",
      severity: "hint",
      scope: "document",
      sources: [],
      title: { fr: "", en: "" },
      explanation: { fr: "", en: "" },
      messages: {},
      check: () => {
        throw new Error("no");
      },
    };
    const checker = new Checker({}, () => thrown++, [rule]);
    let version: AnalysedVersion | null = null;
    for (const text of [TEXT, LETTER]) {
      version = analyseVersion(text, { language: "fr" }, version);
      finishSteps(checker.check({ tree: version.tree, pack: getPack("fr"), conceptIds: [] }));
    }
    assert.equal(thrown, 2);
  });
});

describe("two values", () => {
  it("are the same when they are plain data that holds the same", () => {
    const value = () => ({ list: [1, "a", null], map: new Map([["k", { deep: true }]]), set: new Set([1]) });
    assert.ok(isSameValue(value(), value()));
    assert.ok(!isSameValue(value(), { ...value(), list: [1, "b", null] }));
    assert.ok(!isSameValue({ a: 1 }, { a: 1, b: 2 }));
    assert.ok(!isSameValue([1], { 0: 1 }));
  });

  it("are different when they are other objects, of which nothing can be told", () => {
    class Hidden {
      readonly #secret: number;
      constructor(secret: number) {
        this.#secret = secret;
      }
      get secret() {
        return this.#secret;
      }
    }
    assert.ok(!isSameValue(new Hidden(1), new Hidden(1)));
    assert.ok(
      !isSameValue(
        () => 1,
        () => 1,
      ),
    );
  });

  it("are the same where offsets have moved with the edit", () => {
    const move = (offset: number, side: "start" | "end") => (offset > 5 || side === "start" ? offset + 2 : offset);
    assert.ok(isSameValue([{ start: 6, end: 9, text: "x" }], [{ start: 8, end: 11, text: "x" }], move));
    assert.ok(!isSameValue([{ start: 6, end: 9, text: "x" }], [{ start: 6, end: 9, text: "x" }], move));
  });
});
