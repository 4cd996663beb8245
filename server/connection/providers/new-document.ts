import { NEW_DOCUMENT, NEW_DOCUMENT_CHOICES, type NewDocumentParams } from "../../protocol/new-document.ts";
import type { Provider, ProviderHost } from "../provider.ts";

/** A new text belongs to no document yet, so the settings of the window apply. */
async function getWindowSettings({ session }: ProviderHost) {
  return session()?.settings.get("");
}

export const newDocumentProvider: Provider = {
  register(host) {
    const { connection, requests } = host;
    const choices = async () => {
      const { listNewDocumentChoices } = await import("../../features/new-document/choices.ts");
      return listNewDocumentChoices((await getWindowSettings(host))?.messages ?? "en");
    };
    const begun = async ({ kind, language, subject, title, signatories }: NewDocumentParams) => {
      const { createNewDocument } = await import("../../features/new-document/new-document.ts");
      // Some editors send null for absent members.
      const wanted = {
        kind,
        language,
        ...(typeof subject === "string" ? { subject } : {}),
        ...(typeof title === "string" ? { title } : {}),
        ...(typeof signatories === "number" ? { signatories } : {}),
      };
      return createNewDocument(wanted, (await getWindowSettings(host))?.spaces);
    };
    const none = () => null;
    connection.onRequest(
      NEW_DOCUMENT_CHOICES,
      requests.createHandlerWithFallback<[], Awaited<ReturnType<typeof choices>> | null>(
        NEW_DOCUMENT_CHOICES,
        choices,
        none,
      ),
    );
    connection.onRequest(
      NEW_DOCUMENT,
      requests.createHandlerWithFallback<[NewDocumentParams], Awaited<ReturnType<typeof begun>> | null>(
        NEW_DOCUMENT,
        begun,
        none,
      ),
    );
  },
};
