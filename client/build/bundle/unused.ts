/**
 * Leaves out of the server what a library brings along and nobody here asks for. Clauses are cut into tokens by a lexer
 * of ours (`grammar/clause/lexer.ts`), paragraphs by the scanner: of Chevrotain's own, a tenth of what is read with the
 * first text, only the names remain that its parser uses.
 */
import type { Plugin } from "esbuild";

const LEXER = `
export const LexerDefinitionErrorType = {};
export class Lexer {
  constructor() { throw new Error("Chevrotain's lexer is not in this bundle"); }
}
Lexer.SKIPPED = "SKIPPED";
Lexer.NA = /NOT_APPLICABLE/;`;

export const withoutUnused: Plugin = {
  name: "without-unused",
  setup(plugin) {
    plugin.onLoad({ filter: /[\\/]chevrotain[\\/]lib[\\/]src[\\/]scan[\\/]lexer_public\.js$/ }, () => ({
      contents: LEXER,
      loader: "js",
    }));
  },
};
