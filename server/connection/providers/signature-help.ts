import { type SignatureHelpParams, SignatureHelpTriggerKind } from "vscode-languageserver";
import { createDocumentProvider } from "../provider.ts";

export const signatureHelpProvider = createDocumentProvider(
  {
    "textDocument/signatureHelp": async (document, { position, context }: SignatureHelpParams, settings) => {
      const { provideSignatureHelp } = await import("../../features/signature-help/signature-help.ts");
      const byItself = context?.triggerKind === SignatureHelpTriggerKind.TriggerCharacter && !context.isRetrigger;
      return provideSignatureHelp(document, document.positions.offsetAt(position), settings, byItself);
    },
  },
  // A blank follows an opener; none follows « d' », so an apostrophe triggers, too.
  () => ({ signatureHelpProvider: { triggerCharacters: [" "], retriggerCharacters: ["'", "\u2019"] } }),
  "surroundings",
);
