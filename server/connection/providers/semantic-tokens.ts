import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from "vscode-languageserver";
import { LEGEND } from "../../features/semantic-tokens/legend.ts";
import { toSpan } from "../../features/shared/read-document.ts";
import { createDocumentProvider, type Provider } from "../provider.ts";
import { refreshOnSettingsChange } from "../request-refresh.ts";

const importSemanticTokens = () => import("../../features/semantic-tokens/semantic-tokens.ts");

export const semanticTokensProvider: Provider = {
  capabilities: () => ({ semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } }),
  register(host) {
    const answers = new TokenHistory();
    createTokenProvider(answers).register(host);
    host.onDidClose(uri => answers.forget(uri));
    refreshOnSettingsChange("semanticTokens", host);
  },
};

function createTokenProvider(answers: TokenHistory): Provider {
  return createDocumentProvider({
    "textDocument/semanticTokens/full": async (document, { textDocument }: SemanticTokensParams, _, token) => {
      const data = (await importSemanticTokens()).provideSemanticTokens(document, null, token);
      // A cancelled answer is incomplete and cannot be the base of a delta.
      return token.isCancellationRequested ? null : answers.keep(textDocument.uri, data);
    },
    "textDocument/semanticTokens/full/delta": async (
      document,
      { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams,
      _,
      token,
    ): Promise<SemanticTokens | SemanticTokensDelta | null> => {
      const data = (await importSemanticTokens()).provideSemanticTokens(document, null, token);
      if (token.isCancellationRequested) return null;
      const before = answers.find(uri);
      const now = answers.keep(uri, data);
      if (before?.resultId !== previousResultId) return now;
      const { diffTokens } = await import("../../features/semantic-tokens/token-edits.ts");
      return { resultId: now.resultId, edits: diffTokens(before.data, data) };
    },
    "textDocument/semanticTokens/range": async (document, { range }: SemanticTokensRangeParams, _, token) => ({
      data: (await importSemanticTokens()).provideSemanticTokens(document, toSpan(range, document), token),
    }),
  });
}

interface TokenAnswer {
  readonly resultId: string;
  readonly data: number[];
}

/** The last tokens sent for each open document, which the next delta is computed from. */
class TokenHistory {
  readonly #byUri = new Map<string, TokenAnswer>();
  #count = 0;

  find(uri: string): TokenAnswer | undefined {
    return this.#byUri.get(uri);
  }

  keep(uri: string, data: number[]): TokenAnswer {
    const answer = { resultId: String(++this.#count), data };
    this.#byUri.set(uri, answer);
    return answer;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}
