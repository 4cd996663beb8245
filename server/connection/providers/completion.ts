import type { CompletionItem, CompletionParams } from "vscode-languageserver";
import { createDocumentProvider, type Provider } from "../provider.ts";

const onDocument = createDocumentProvider(
  {
    "textDocument/completion": async (document, { position, context }: CompletionParams, settings) => {
      const { provideCompletion } = await import("../../features/completion/completion.ts");
      return provideCompletion(document, document.positions.offsetAt(position), settings, context?.triggerCharacter);
    },
  },
  // A space is typed after a label and between the words of an opener.
  () => ({ completionProvider: { triggerCharacters: [" "], resolveProvider: true } }),
  "surroundings",
);

export const completionProvider: Provider = {
  ...onDocument,
  register(host) {
    onDocument.register(host);
    const { connection, requests } = host;
    const resolve = async (item: CompletionItem) => {
      const session = host.session();
      if (!session) return item;
      const { messages } = await session.settings.get(String(item.data?.uri ?? ""));
      const { resolveCompletion } = await import("../../features/completion/resolve-completion.ts");
      return resolveCompletion(item, { messages, client: session.client.capabilities });
    };
    connection.onCompletionResolve(requests.createHandlerWithFallback("completionItem/resolve", resolve, item => item));
  },
};
