import assert from "node:assert/strict";
import { CstParser, EmbeddedActionsParser, type IProduction, NonTerminal, type Rule, Terminal } from "chevrotain";
import { ClauseParser } from "../../grammar/clause/parser.ts";
import { TOKEN_TYPES } from "../../grammar/clause/tokens.ts";
import { DocumentParser } from "../../grammar/document/parser.ts";
import { PLACES } from "../../grammar/document/weights.ts";
import { readSource } from "./sources.ts";

/** Both grammars are built unchecked when a server starts; here Chevrotain checks them. */
const grammars = [
  { file: "grammar/clause/parser.ts", parser: new ClauseParser(), terminals: Object.keys(TOKEN_TYPES) },
  { file: "grammar/document/parser.ts", parser: new DocumentParser(), terminals: PLACES.map(capitalize) },
] as const;

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The names of the tokens that a production takes; a rule that it refers to has its own turn. */
function collectTerminals(production: IProduction): string[] {
  if (production instanceof Terminal) return [production.terminalType.name];
  if (production instanceof NonTerminal) return [];
  return (production as Rule).definition.flatMap(collectTerminals);
}

describe("the two grammars", () => {
  it("are Chevrotain's", () => {
    assert.ok(grammars[0].parser instanceof EmbeddedActionsParser);
    assert.ok(grammars[1].parser instanceof CstParser);
  });

  it("pass all of Chevrotain's checks: no ambiguity, no left recursion, no production twice", () => {
    new ClauseParser({ skipValidations: false });
    new DocumentParser({ skipValidations: false });
  });

  for (const { file, parser, terminals } of grammars) {
    const rules = Object.values(parser.getGAstProductions());

    it(`${file} has the rules that its comment describes`, () => {
      const [comment = ""] = readSource(file).split("*/");
      const described = [...comment.matchAll(/^ \* {5}(\w+) +:=/gm)].map(([, name]) => name);
      // `any` stands for single tokens; it is written out where it is used.
      const expected = described.filter(name => name !== "any");
      assert.deepEqual(rules.map(({ name }) => name).sort(), expected.sort());
    });

    it(`${file} takes every kind of token`, () => {
      assert.deepEqual([...new Set(rules.flatMap(collectTerminals))].sort(), [...terminals].sort());
    });
  }
});
