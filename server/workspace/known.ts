/** What is found out about a file, each when somebody first wants it: whose text it is, what stands in it, its faults. */
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
import type { FolderWorld } from "./world.ts";

export interface Known {
  /** Told from the head of a text alone. */
  readonly identity: FileIdentity | null;
  readonly symbols: FileSymbols;
  readonly result: FileResult;
}
export type FoundOut = keyof Known;

/** What was found in a file. */
export interface FileResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly resultId: string;
}

type Makers = { readonly [F in FoundOut]: (document: ReadDocument, settings: FeatureSettings) => Known[F] };

const MAKERS: Makers = {
  identity: document => createFileIdentity(document),
  symbols: collectFileSymbols,
  result: (document, settings) => resultOf(diagnostics(document, settings)),
};

/** Of a file that cannot be read. */
export const NOTHING: Known = {
  identity: null,
  symbols: createFileSymbols("", []),
  result: resultOf([]),
};

/** What is wanted of a file, and what is had along with it; null when it cannot be read. */
export async function ofFile(
  uri: string,
  wanted: FoundOut,
  world: FolderWorld,
  token: CancellationToken,
): Promise<Partial<Known> | null> {
  const head = wanted === "identity";
  const read = await readFile(uri, world, token, head);
  if (!read) return null;
  const { document, feature } = read;
  const known = { [wanted]: MAKERS[wanted](document, feature) };
  // The text was read for its faults: the rest costs little now, and another reading later.
  return wanted === "result" ? { symbols: MAKERS.symbols(document, feature), ...known } : known;
}

/** The whole file, or as much of it as tells whose text it is; null when it cannot be read. */
export async function readFile(
  uri: string,
  { source, settings, fault }: FolderWorld,
  token: CancellationToken,
  head = false,
): Promise<{ readonly document: ReadDocument; readonly feature: FeatureSettings } | null> {
  const [bytes, { own, feature }] = [await source.read(uri, token), await settings(uri)];
  if (bytes === null || token.isCancellationRequested) return null;
  const text = decode(bytes, encodingOf(bytes));
  const onFault = (rule: string, error: unknown) => fault(`rule ${rule}`, error);
  const open = new OpenDocument(uri, "un-declaration", 0, head ? cutHead(text) : text);
  const document = readOpen(open, own, onFault);
  return document && { document, feature: feature(document) };
}

const made = new WeakMap<ReadDocument, Partial<Known>>();

/** Of an open document, each once a version; its faults depend on where somebody is writing. */
export function ofOpen<F extends FoundOut>(found: Found, wanted: F): Known[F] {
  if (wanted === "result") return shownOf(found) as FileResult as Known[F];
  const { document, settings } = found;
  const known: Partial<Known> = made.get(document) ?? {};
  const value = known[wanted] ?? MAKERS[wanted](document, settings);
  made.set(document, { ...known, [wanted]: value });
  return value as Known[F];
}

function resultOf(shown: readonly Diagnostic[]): FileResult {
  return { diagnostics: shown, resultId: resultId(shown) };
}
