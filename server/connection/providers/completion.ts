import type { CompletionItem, CompletionParams } from "vscode-languageserver";
import { documentProvider, type Provider } from "../provider.ts";

const onDocument = documentProvider(
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
  listen(answering) {
    onDocument.listen(answering);
    const { connection, requests } = answering;
    const resolve = async (item: CompletionItem) => {
      const session = answering.session();
      if (!session) return item;
      const { messages } = await session.settings.get(String(item.data?.uri ?? ""));
      const { resolveCompletion } = await import("../../features/completion/resolve-completion.ts");
      return resolveCompletion(item, { messages, client: session.client.capabilities });
    };
    connection.onCompletionResolve(requests.plain("completionItem/resolve", resolve, item => item));
  },
};
