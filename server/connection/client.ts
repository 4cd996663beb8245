/** What the editor says about itself in `initialize`. A capability that it does not name counts as absent. */
import { type InitializeParams, MarkupKind } from "vscode-languageserver";
import { CLIENT_COMMANDS, type ClientCapabilities, type ClientCommand } from "../features/shared/feature-settings.ts";
import { isRecord } from "./settings.ts";

export type RefreshKind = "semanticTokens" | "inlayHint" | "codeLens";

export interface Client {
  readonly capabilities: ClientCapabilities;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Reports changed settings only after the server has registered for them. */
  readonly registersConfiguration: boolean;
  readonly codeActionLiterals: boolean;
  /** Sends `textDocument/prepareRename`. */
  readonly preparesRename: boolean;
  /** Which results it requests again after `workspace/…/refresh`. */
  readonly refreshes: Readonly<Record<RefreshKind, boolean>>;
  /** Pulls diagnostics, and pulls again after a refresh; an editor without refresh gets diagnostics by push. */
  readonly pullsDiagnostics: boolean;
  /** URIs of the workspace folders. */
  readonly folders: readonly string[];
  /** Reports added and removed workspace folders. */
  readonly changesFolders: boolean;
  /** Watches files when asked to. */
  readonly watchesFiles: boolean;
  /** Lists and reads files for the server; our own client only. */
  readonly givesFiles: boolean;
  /** Shows the status of documents (language, profile); our own client only. */
  readonly showsStatus: boolean;
  /** The `initializationOptions`: settings, for editors that have no other way. */
  readonly options: unknown;
  /** The display language, e.g. `fr` or `en-gb`. */
  readonly locale: string;
  /** Whether the editor has named its display language. */
  readonly saysLocale: boolean;
}

/** `pages` is the URI of the folder with the rules' pages, for editors that name none. */
export function readClient(params: InitializeParams, pages: string | null = null): Client {
  const { textDocument, workspace } = params.capabilities ?? {};
  const options: unknown = params.initializationOptions;
  const locale = isRecord(options) && typeof options.locale === "string" ? options.locale : params.locale;
  const folding = textDocument?.foldingRange;
  const item = textDocument?.completion?.completionItem;
  const signature = textDocument?.signatureHelp?.signatureInformation;
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return {
    capabilities: {
      hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
      relatedInformation: diagnostics.relatedInformation === true,
      diagnosticTags: diagnostics.tagSupport !== undefined,
      documentChanges: workspace?.workspaceEdit?.documentChanges === true,
      insertReplace: item?.insertReplaceSupport === true,
      snippets: item?.snippetSupport === true,
      markdown: {
        hover: acceptsMarkdown(textDocument?.hover?.contentFormat),
        completion: acceptsMarkdown(item?.documentationFormat),
      },
      signatures: {
        markdown: acceptsMarkdown(signature?.documentationFormat),
        labelOffsets: signature?.parameterInformation?.labelOffsetSupport === true,
      },
      snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
      codeDescriptions: diagnostics.codeDescriptionSupport === true,
      locationLinks: textDocument?.definition?.linkSupport === true,
      rulePages: isRecord(options) && typeof options.rulePages === "string" ? options.rulePages : pages,
      folding: {
        most: Number.isInteger(folding?.rangeLimit) ? (folding?.rangeLimit ?? null) : null,
        kinds: folding?.foldingRangeKind?.valueSet === undefined ? null : toStrings(folding.foldingRangeKind.valueSet),
        collapsedText: folding?.foldingRange?.collapsedText === true,
      },
      commands: readCommands(options),
      lazyEdits: toList(textDocument?.codeAction?.resolveSupport?.properties).includes("edit"),
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
    folders: readFolders(params),
    changesFolders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    givesFiles: isRecord(options) && options.files === true,
    showsStatus: isRecord(options) && options.status === true,
    options,
    locale: typeof locale === "string" ? locale : "en",
    saysLocale: typeof locale === "string",
  };
}

function acceptsMarkdown(formats: unknown): boolean {
  return toList(formats).includes(MarkupKind.Markdown);
}

/** An empty list for anything that is no list: editors may send anything. */
function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function toStrings(value: unknown): readonly string[] {
  return toList(value).filter(one => typeof one === "string");
}

function readCommands(options: unknown): ClientCapabilities["commands"] {
  const names = isRecord(options) && isRecord(options.commands) ? options.commands : {};
  const readCommand = (name: ClientCommand) => (typeof names[name] === "string" ? names[name] : null);
  return Object.fromEntries(CLIENT_COMMANDS.map(name => [name, readCommand(name)])) as Record<
    ClientCommand,
    string | null
  >;
}

/** Older editors send one folder as `rootUri`. */
function readFolders({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return toStrings(workspaceFolders.map(folder => folder?.uri));
  return typeof rootUri === "string" ? [rootUri] : [];
}
