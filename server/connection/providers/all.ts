/** The list of all providers: everything that the server answers besides document synchronization and diagnostics. */
import type { Provider } from "../provider.ts";
import { cleanTextProvider } from "./clean-text.ts";
import { codeActionProvider } from "./code-actions.ts";
import { codeLensProvider } from "./code-lenses.ts";
import { completionProvider } from "./completion.ts";
import { documentSymbolProvider } from "./document-symbols.ts";
import { folderProvider } from "./folder.ts";
import { foldingProvider } from "./folding.ts";
import { formattingProvider } from "./formatting.ts";
import { frontMatterProvider } from "./front-matter.ts";
import { hoverProvider } from "./hover.ts";
import { inlayHintProvider } from "./inlay-hints.ts";
import { moveProvider } from "./moves.ts";
import { navigationProvider } from "./navigation.ts";
import { newDocumentProvider } from "./new-document.ts";
import { newVersionProvider } from "./new-version.ts";
import { openersProvider } from "./openers.ts";
import { pingProvider } from "./ping.ts";
import { previewProvider } from "./preview.ts";
import { renameProvider } from "./rename.ts";
import { reviewProvider } from "./review.ts";
import { rulePageProvider } from "./rule-pages.ts";
import { selectionProvider } from "./selection.ts";
import { semanticTokensProvider } from "./semantic-tokens.ts";
import { signatureHelpProvider } from "./signature-help.ts";
import { statisticsProvider } from "./statistics.ts";
import { structureProvider } from "./structure.ts";
import { termsProvider } from "./terms.ts";
import { versionsProvider } from "./versions.ts";
import { workspaceSymbolProvider } from "./workspace-symbols.ts";

export const PROVIDERS: readonly Provider[] = [
  cleanTextProvider,
  codeActionProvider,
  codeLensProvider,
  completionProvider,
  documentSymbolProvider,
  folderProvider,
  foldingProvider,
  formattingProvider,
  frontMatterProvider,
  hoverProvider,
  inlayHintProvider,
  moveProvider,
  navigationProvider,
  newDocumentProvider,
  newVersionProvider,
  openersProvider,
  pingProvider,
  previewProvider,
  renameProvider,
  reviewProvider,
  rulePageProvider,
  selectionProvider,
  semanticTokensProvider,
  signatureHelpProvider,
  statisticsProvider,
  structureProvider,
  termsProvider,
  versionsProvider,
  workspaceSymbolProvider,
];
