/** Data about a file of the folder, each computed when first asked for: identity of its text, symbols, diagnostics. */
import type { CancellationToken } from "vscode-languageserver";
import { createMemoizer } from "../../grammar/memo/memo.ts";
import { LONGEST_TEXT } from "../documents/document-service.ts";
import { decode, detectEncoding } from "../documents/encoding.ts";
import { PublishedDiagnostics, Snapshot } from "../documents/snapshot.ts";
import { provideDiagnostics } from "../features/diagnostics/diagnostics.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import { createFileIdentity, cutHead, type FileIdentity } from "../features/shared/files/file-identity.ts";
import { collectFileSymbols, createFileSymbols, type FileSymbols } from "../features/shared/files/file-symbols.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import type { FolderHost, OpenFile } from "./folder-host.ts";

export interface FileData {
  /** Computed from the head of the text alone; null for an unreadable file. */
  readonly identity: FileIdentity | null;
  readonly symbols: FileSymbols;
  readonly result: PublishedDiagnostics;
}
export type FileDataKind = keyof FileData;

type DataFunctions<D> = {
  readonly [F in FileDataKind]: (document: D, settings: FeatureSettings) => FileData[F];
};

const DATA_FUNCTIONS: DataFunctions<ReadDocument> = {
  identity: document => createFileIdentity(document),
  symbols: collectFileSymbols,
  result: (document, settings) => new PublishedDiagnostics(provideDiagnostics(document, settings)),
};

/** The data of a file that cannot be read. */
export const EMPTY_DATA: FileData = {
  identity: null,
  symbols: createFileSymbols("", []),
  result: new PublishedDiagnostics([]),
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
  const [bytes, { settings: own, createFeatureSettings }] = [
    await source.read(uri, "texts", token),
    await getSettings(uri),
  ];
  if (bytes === null || token.isCancellationRequested) return null;
  const text = decode(bytes, detectEncoding(bytes));
  const onFault = (rule: string, error: unknown) => logFault(`rule ${rule}`, error);
  if (text.length > LONGEST_TEXT) return null;
  const document = Snapshot.of(uri, head ? cutHead(text) : text, own, onFault);
  return { document, settings: createFeatureSettings(document) };
}

const memoizePerSnapshot = createMemoizer((document: Snapshot) => document.memo);

const OPEN_DATA_FUNCTIONS: DataFunctions<Snapshot> = {
  identity: memoizePerSnapshot(DATA_FUNCTIONS.identity),
  symbols: memoizePerSnapshot(DATA_FUNCTIONS.symbols),
  result: (document, settings) => document.getDiagnostics(settings),
};

/** The data of an open document, each computed once for a version; diagnostics also depend on where somebody writes. */
export function getOpenFileData<F extends FileDataKind>({ document, settings }: OpenFile, wanted: F): FileData[F] {
  return OPEN_DATA_FUNCTIONS[wanted](document, settings);
}
