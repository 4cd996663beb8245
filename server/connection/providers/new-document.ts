import { NEW_DOCUMENT, NEW_DOCUMENT_CHOICES, type NewDocumentParams } from "../../protocol/new-document.ts";
import type { Answering, Provider } from "../provider.ts";

/** Texts that begin belong to no document yet: what holds for the window holds for them. */
async function settingsOf({ session }: Answering) {
  return session()?.settings.of("");
}

export const newDocumentProvider: Provider = {
  listen(answering) {
    const { connection } = answering;
    connection.onRequest(NEW_DOCUMENT_CHOICES, async () => {
      const { newDocumentChoices } = await import("../../features/new-document/choices.ts");
      return newDocumentChoices((await settingsOf(answering))?.messages ?? "en");
    });
    connection.onRequest(NEW_DOCUMENT, async (params: Partial<Record<keyof NewDocumentParams, unknown>> | null) => {
      const { newDocument } = await import("../../features/new-document/new-document.ts");
      const { kind, language, subject, title, signatories } = params ?? {};
      const wanted = {
        kind: String(kind),
        language: String(language),
        ...(typeof subject === "string" ? { subject } : {}),
        ...(typeof title === "string" ? { title } : {}),
        ...(typeof signatories === "number" ? { signatories } : {}),
      };
      return newDocument(wanted, (await settingsOf(answering))?.spaces);
    });
  },
};
