import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from "vscode-languageserver";
import { spanOf } from "../../features/read-document.ts";
import { LEGEND } from "../../features/semantic-tokens/legend.ts";
import { documentProvider, type Provider } from "../provider.ts";
import { refreshWhenConfigured } from "../refresh.ts";

const feature = () => import("../../features/semantic-tokens/semantic-tokens.ts");

export const semanticTokensProvider: Provider = {
  capabilities: () => ({ semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } }),
  listen(answering) {
    const answers = new Answers();
    requests(answers).listen(answering);
    answering.closed(uri => answers.forget(uri));
    refreshWhenConfigured("semanticTokens", answering);
  },
};

function requests(answers: Answers): Provider {
  return documentProvider({
    "textDocument/semanticTokens/full": async (document, { textDocument }: SemanticTokensParams, _, token) => {
      const data = (await feature()).provideSemanticTokens(document, null, token);
      // What was broken off is nothing to tell a difference from.
      return token.isCancellationRequested ? null : answers.keep(textDocument.uri, data);
    },
    "textDocument/semanticTokens/full/delta": async (
      document,
      { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams,
      _,
      token,
    ): Promise<SemanticTokens | SemanticTokensDelta | null> => {
      const data = (await feature()).provideSemanticTokens(document, null, token);
      if (token.isCancellationRequested) return null;
      const before = answers.last(uri);
      const now = answers.keep(uri, data);
      if (before?.resultId !== previousResultId) return now;
      const { diffTokens } = await import("../../features/semantic-tokens/token-edits.ts");
      return { resultId: now.resultId, edits: diffTokens(before.data, data) };
    },
    "textDocument/semanticTokens/range": async (document, { range }: SemanticTokensRangeParams, _, token) => ({
      data: (await feature()).provideSemanticTokens(document, spanOf(range, document), token),
    }),
  });
}

interface Answer {
  readonly resultId: string;
  readonly data: number[];
}

/** The last answer about each open document, which the editor may ask the difference to. */
class Answers {
  readonly #last = new Map<string, Answer>();
  #count = 0;

  last(uri: string): Answer | undefined {
    return this.#last.get(uri);
  }

  keep(uri: string, data: number[]): Answer {
    const answer = { resultId: String(++this.#count), data };
    this.#last.set(uri, answer);
    return answer;
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}
