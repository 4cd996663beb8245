import { CLEAN_TEXT, type CleanTextParams } from "../../protocol/clean-text.ts";
import { createDocumentProvider } from "../provider.ts";

export const cleanTextProvider = createDocumentProvider({
  [CLEAN_TEXT]: async (document, { text }: CleanTextParams, settings) => {
    const { cleanDocument } = await import("../../import/clean-document.ts");
    // Some editors send null for absent members.
    return cleanDocument(document, typeof text === "string" ? { text } : {}, settings);
  },
});
