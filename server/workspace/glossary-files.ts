/** The glossaries of the workspace folders: each file is read when it is first needed, and again when it has changed. */
import { type CancellationToken, CancellationTokenSource } from "vscode-languageserver";
import { decode, detectEncoding } from "../documents/encoding.ts";
import { runInSlices } from "../documents/event-loop.ts";
import { StepwiseTask } from "../documents/stepwise-task.ts";
import { createFileKey, isUnder } from "../features/shared/files/file-key.ts";
import type { Glossary } from "../terms/glossary.ts";
import { Terminology } from "../terms/terminology.ts";
import type { ListedFile } from "./file-source.ts";
import type { Folder } from "./folder.ts";
import type { FolderHost } from "./folder-host.ts";

export interface GlossaryFile {
  readonly uri: string;
  readonly key: string;
  readonly glossary: Glossary;
}

interface Entry extends ListedFile {
  readonly glossary: Glossary;
}

type GlossaryHost = Pick<FolderHost, "source" | "listFolders" | "logFault">;

const NEVER = new CancellationTokenSource().token;
const UNREADABLE: Glossary = { concepts: [], faults: [] };

export class GlossaryFiles {
  readonly #host: GlossaryHost;
  #entries = new Map<string, Entry>();
  /** Keys of files that have changed while, or since, they were read. */
  readonly #changed = new Set<string>();
  #loading: Promise<readonly GlossaryFile[]> | null = null;
  /** The glossaries of a set of files are indexed together, once for all texts for which they hold. */
  #terminologies = new Map<string, Terminology>();

  constructor(host: GlossaryHost, { onDidChangeGlossary }: Pick<Folder, "onDidChangeGlossary">) {
    this.#host = host;
    onDidChangeGlossary(key => this.#changed.add(key));
  }

  /** All glossaries, in the order of their URIs; of those that are not well formed, what can be read. */
  load(): Promise<readonly GlossaryFile[]> {
    this.#loading ??= this.#loadAll(NEVER).finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  /** What holds for a text: the glossaries of its folder and those above it; all, for a text that is no file. */
  findTerminology(uri: string, files: readonly GlossaryFile[]): Terminology | null {
    const own = createFileKey(uri);
    const near = files
      .filter(({ key, glossary }) => glossary.concepts.length > 0 && (isUntitled(uri) || isUnder(own, getFolder(key))))
      .sort((a, b) => getFolder(b.key).length - getFolder(a.key).length);
    if (near.length === 0) return null;
    const name = near.map(({ key }) => key).join("\n");
    const terminology = this.#terminologies.get(name) ?? new Terminology(near.map(({ glossary }) => glossary));
    this.#terminologies.set(name, terminology);
    return terminology;
  }

  async #loadAll(token: CancellationToken): Promise<readonly GlossaryFile[]> {
    const { source, listFolders, logFault } = this.#host;
    const entries = new Map<string, Entry>();
    try {
      for (const file of await source.list(listFolders(), "glossaries", token)) {
        const key = createFileKey(file.uri);
        const known = this.#entries.get(key);
        const isCurrent = !this.#changed.delete(key) && known?.stamp === file.stamp;
        entries.set(key, known && isCurrent ? known : { ...file, glossary: await this.#read(file.uri, token) });
      }
    } catch (error) {
      logFault("glossaries of the folder", error);
    }
    const isSame =
      entries.size === this.#entries.size && [...entries].every(([key, entry]) => this.#entries.get(key) === entry);
    if (!isSame) this.#terminologies = new Map();
    this.#entries = entries;
    return [...entries].map(([key, { uri, glossary }]) => ({ uri, key, glossary }));
  }

  async #read(uri: string, token: CancellationToken): Promise<Glossary> {
    const bytes = await this.#host.source.read(uri, "glossaries", token);
    if (bytes === null) return UNREADABLE;
    const { readGlossary } = await import("../terms/read-glossary.ts");
    const task = new StepwiseTask(() => readGlossary(uri, decode(bytes, detectEncoding(bytes))));
    await runInSlices(task, () => false);
    return task.finish();
  }
}

function getFolder(key: string): string {
  return key.slice(0, key.lastIndexOf("/"));
}

function isUntitled(uri: string): boolean {
  return uri.startsWith("untitled:");
}
