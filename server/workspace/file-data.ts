/** Data about a file of the folder, each computed when first asked for: identity of its text, symbols, diagnostics. */
import type { CancellationToken, Diagnostic } from "vscode-languageserver";
import { decode, encodingOf } from "../documents/encoding.ts";
import type { Found } from "../documents/found.ts";
import { OpenDocument } from "../documents/open-document.ts";
import { readOpen } from "../documents/reader.ts";
import { resultId } from "../documents/result-id.ts";
import { shownOf } from "../documents/shown.ts";
import { diagnostics } from "../features/diagnostics.ts";
import type { ReadDocument } from "../features/read-document.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import { createFileIdentity, cutHead, type FileIdentity } from "../features/shared/files/file-identity.ts";
import { collectFileSymbols, createFileSymbols, type FileSymbols } from "../features/shared/files/file-symbols.ts";
import type { FolderHost } from "./folder-host.ts";

export interface FileData {
  /** Computed from the head of the text alone; null for an unreadable file. */
  readonly identity: FileIdentity | null;
  readonly symbols: FileSymbols;
  readonly result: FileResult;
}
export type FileDataKind = keyof FileData;

/** The diagnostics of a file, and the id under which editors know this result. */
export interface FileResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly resultId: string;
}

type DataFunctions = {
  readonly [F in FileDataKind]: (document: ReadDocument, settings: FeatureSettings) => FileData[F];
};

const DATA_FUNCTIONS: DataFunctions = {
  identity: document => createFileIdentity(document),
  symbols: collectFileSymbols,
  result: (document, settings) => createResult(diagnostics(document, settings)),
};

/** The data of a file that cannot be read. */
export const EMPTY_DATA: FileData = {
  identity: null,
  symbols: createFileSymbols("", []),
  result: createResult([]),
};

/** Reads the wanted data of a file, and more where that costs little; null if the file cannot be read. */
export async function readFileData(
  uri: string,
  wanted: FileDataKind,
  host: FolderHost,
  token: CancellationToken,
): Promise<Partial<FileData> | null> {
  const head = wanted === "identity";
  const read = await readFolderFile(uri, host, token, head);
  if (!read) return null;
  const { document, settings } = read;
  const data = { [wanted]: DATA_FUNCTIONS[wanted](document, settings) };
  // The whole text was read for its diagnostics: its symbols cost little now, and another reading later.
  return wanted === "result" ? { symbols: DATA_FUNCTIONS.symbols(document, settings), ...data } : data;
}

/** Reads a file, or with `head` only its beginning, which tells the identity of its text; null if it cannot be read. */
export async function readFolderFile(
  uri: string,
  { source, getSettings, logFault }: FolderHost,
  token: CancellationToken,
  head = false,
): Promise<{ readonly document: ReadDocument; readonly settings: FeatureSettings } | null> {
  const [bytes, { settings: own, createFeatureSettings }] = [await source.read(uri, token), await getSettings(uri)];
  if (bytes === null || token.isCancellationRequested) return null;
  const text = decode(bytes, encodingOf(bytes));
  const onFault = (rule: string, error: unknown) => logFault(`rule ${rule}`, error);
  const open = new OpenDocument(uri, "un-declaration", 0, head ? cutHead(text) : text);
  const document = readOpen(open, own, onFault);
  return document && { document, settings: createFeatureSettings(document) };
}

/** The data of open documents, each computed once for a version of a document. */
export class OpenFileData {
  /** By the file's key, for the last version that was asked about. */
  readonly #byKey = new Map<string, { readonly document: ReadDocument; readonly data: Partial<FileData> }>();

  /** Diagnostics are not kept here: they also depend on where somebody is writing. */
  get<F extends FileDataKind>(key: string, found: Found, wanted: F): FileData[F] {
    if (wanted === "result") return shownOf(found) as FileResult as FileData[F];
    const { document, settings } = found;
    const last = this.#byKey.get(key);
    const data = last?.document === document ? last.data : {};
    const value = data[wanted] ?? DATA_FUNCTIONS[wanted](document, settings);
    this.#byKey.set(key, { document, data: { ...data, [wanted]: value } });
    return value as FileData[F];
  }

  /** The document was closed. */
  forget(key: string): void {
    this.#byKey.delete(key);
  }
}

function createResult(shown: readonly Diagnostic[]): FileResult {
  return { diagnostics: shown, resultId: resultId(shown) };
}
