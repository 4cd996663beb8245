/** What the editor said about itself when it connected; whatever it left out, it cannot do. */
import { type InitializeParams, MarkupKind } from "vscode-languageserver";
import { CLIENT_COMMANDS, type ClientCapabilities, type ClientCommand } from "../features/shared/feature-settings.ts";
import { isRecord } from "./settings.ts";

export type Refreshed = "semanticTokens" | "inlayHint" | "codeLens";

export interface Client {
  readonly abilities: ClientCapabilities;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** It wants to be asked before it tells that settings changed. */
  readonly registersConfiguration: boolean;
  readonly codeActionLiterals: boolean;
  /** It asks what would be renamed before it asks for a name. */
  readonly preparesRename: boolean;
  /** What it asks for anew when it is told that settings changed. */
  readonly refreshes: Readonly<Record<Refreshed, boolean>>;
  /** It asks for diagnostics, and asks again when it is told to; without the latter it is better served by push. */
  readonly pullsDiagnostics: boolean;
  /** URIs of the folders that it works in. */
  readonly folders: readonly string[];
  /** It says when folders come and go. */
  readonly changesFolders: boolean;
  /** It says when files change that it was asked to watch. */
  readonly watchesFiles: boolean;
  /** It lists files and gives their content: it is our own. */
  readonly givesFiles: boolean;
  /** It shows as what a document is read: it is our own, too. */
  readonly showsStatus: boolean;
  /** What it sent along: settings, for editors that have no other way. */
  readonly options: unknown;
  /** The display language, e.g. `fr` or `en-gb`. */
  readonly locale: string;
  /** Whether the editor has said it. */
  readonly saysLocale: boolean;
}

/** `pages` is where pages of the rules stand as files, for editors that bring no place of their own. */
export function clientOf(params: InitializeParams, pages: string | null = null): Client {
  const { textDocument, workspace } = params.capabilities ?? {};
  const options: unknown = params.initializationOptions;
  const locale = isRecord(options) && typeof options.locale === "string" ? options.locale : params.locale;
  const folding = textDocument?.foldingRange;
  const item = textDocument?.completion?.completionItem;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  const shown = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    abilities: {
      hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
      relatedInformation: shown.relatedInformation === true,
      diagnosticTags: shown.tagSupport !== undefined,
      documentChanges: workspace?.workspaceEdit?.documentChanges === true,
      insertReplace: item?.insertReplaceSupport === true,
      snippets: item?.snippetSupport === true,
      markdown: {
        hover: takesMarkdown(textDocument?.hover?.contentFormat),
        completion: takesMarkdown(item?.documentationFormat),
      },
      signatures: {
        markdown: takesMarkdown(signature?.documentationFormat),
        labelOffsets: signature?.parameterInformation?.labelOffsetSupport === true,
      },
      snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
      codeDescriptions: shown.codeDescriptionSupport === true,
      locationLinks: textDocument?.definition?.linkSupport === true,
      rulePages: isRecord(options) && typeof options.rulePages === "string" ? options.rulePages : pages,
      folding: {
        most: Number.isInteger(folding?.rangeLimit) ? (folding?.rangeLimit ?? null) : null,
        kinds: folding?.foldingRangeKind?.valueSet === undefined ? null : textsIn(folding.foldingRangeKind.valueSet),
        collapsedText: folding?.foldingRange?.collapsedText === true,
      },
      commands: commandsOf(options),
      lazyEdits: listOf(textDocument?.codeAction?.resolveSupport?.properties).includes("edit"),
      disabledActions: textDocument?.codeAction?.disabledSupport === true,
    },
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    refreshes: {
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
      codeLens: workspace?.codeLens?.refreshSupport === true,
    },
    pullsDiagnostics: textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    folders: foldersOf(params),
    changesFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    givesFiles: isRecord(options) && options.files === true,
    showsStatus: isRecord(options) && options.status === true,
    options,
    locale: typeof locale === "string" ? locale : "en",
    saysLocale: typeof locale === "string",
  };
}

function takesMarkdown(formats: unknown): boolean {
  return listOf(formats).includes(MarkupKind.Markdown);
}

/** What is said to be a list may be anything. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsIn(value: unknown): readonly string[] {
  return listOf(value).filter(one => typeof one === "string");
}

function commandsOf(options: unknown): ClientCapabilities["commands"] {
  const named = isRecord(options) && isRecord(options.commands) ? options.commands : {};
  const one = (name: ClientCommand) => (typeof named[name] === "string" ? named[name] : null);
  return Object.fromEntries(CLIENT_COMMANDS.map(name => [name, one(name)])) as Record<ClientCommand, string | null>;
}

/** Older editors know one folder only. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return textsIn(workspaceFolders.map(folder => folder?.uri));
  return typeof rootUri === "string" ? [rootUri] : [];
}
