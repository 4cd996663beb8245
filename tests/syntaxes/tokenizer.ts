/** The generated grammar in the engine that VS Code runs it in. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type IRawGrammar, type StateStack } from "vscode-textmate";
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import { getPack } from "../../grammar/languages/registry.ts";
import { createSyntax } from "../../syntaxes/grammar.ts";
import { SCOPE_NAME } from "../../syntaxes/scopes.ts";

export interface Token {
  readonly start: number;
  readonly end: number;
  /** From the outermost in, without the grammar's own scope and without its suffix. */
  readonly scopes: readonly string[];
}

export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
}

export type Tokenize = (text: string) => Line[];

/** Stands for VS Code's YAML grammar. */
const YAML: IRawGrammar = {
  scopeName: "source.yaml",
  patterns: [{ name: "entity.name.tag.yaml", match: "^\\w+(?=:)" }],
  repository: {} as IRawGrammar["repository"],
};

const wasm = readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
const engine = oniguruma.loadWASM(wasm).then(() => ({
  createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
  createOnigString: (text: string) => new oniguruma.OnigString(text),
}));

export async function loadGrammar(
  packs: readonly CompiledPack[] = listLanguageCodes().map(getPack),
): Promise<IGrammar> {
  const raw = textmate.parseRawGrammar(JSON.stringify(createSyntax(packs)), "grammar.json");
  const registry = new textmate.Registry({
    onigLib: engine,
    loadGrammar: async name => (name === SCOPE_NAME ? raw : name === YAML.scopeName ? YAML : null),
  });
  const grammar = await registry.loadGrammar(SCOPE_NAME);
  if (!grammar) throw new Error("no grammar");
  return grammar;
}

export function tokenizerOf(grammar: IGrammar): Tokenize {
  return text => {
    let state: StateStack = textmate.INITIAL;
    return text.split(/\r\n|\r|\n/).map(line => {
      const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, state);
      if (stoppedEarly) throw new Error(`no end to “${line.slice(0, 80)}”`);
      state = ruleStack;
      return { text: line, tokens: tokens.map(token => tokenOf(token, line)) };
    });
  };
}

function tokenOf(token: textmate.IToken, line: string): Token {
  const scopes = token.scopes.slice(1).map(scope => scope.replace(/\.un-declaration$/, ""));
  return { start: token.startIndex, end: Math.min(token.endIndex, line.length), scopes };
}

/** What an expression finds first in a text, in the engine's own syntax. */
export async function findWith(source: string, text: string): Promise<string | null> {
  const { createOnigScanner } = await engine;
  const found = createOnigScanner([source]).findNextMatchSync(text, 0)?.captureIndices[0];
  return found ? text.slice(found.start, found.end) : null;
}
