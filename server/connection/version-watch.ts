/**
 * Keeps the differences between open documents and their versions in other languages. They are found after each check,
 * in slices between which requests are answered, and handed on where they have changed.
 */
import { CancellationTokenSource, type Diagnostic } from "vscode-languageserver";
import { findDifference } from "../../grammar/blocks/difference.ts";
import { runInSlices, yieldToEventLoop } from "../documents/event-loop.ts";
import type { Snapshot } from "../documents/snapshot.ts";
import { StepwiseTask } from "../documents/stepwise-task.ts";
import { createFileKey } from "../features/shared/files/file-key.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import type { ComparedTexts } from "../features/versions/compare.ts";
import type { VersionFinding } from "../features/versions/live/version-findings.ts";
import type { DocumentContext } from "./document-contexts.ts";
import type { LazyFolder } from "./lazy-folder.ts";
import type { Session } from "./session.ts";

export interface VersionWatchOptions {
  readonly folder: LazyFolder;
  readonly session: () => Session | null;
  readonly isCurrent: (snapshot: Snapshot) => boolean;
  /** The differences of an open document have changed. */
  readonly onChanged: (uri: string) => void;
  /** Files that no editor has open have changed: open documents are to be compared again. */
  readonly onFilesChanged: () => void;
}

/** What was found in one version of a text. */
interface KnownDifferences {
  readonly text: string;
  /** By the key of the other version. */
  readonly findings: ReadonlyMap<string, readonly VersionFinding[]>;
}

interface ReadVersion {
  readonly other: ReadDocument;
  /** Whether the document that it is a version of is the original. */
  readonly isOriginal: boolean;
}

const NEVER = new CancellationTokenSource().token;
/** A text has six versions at most; more are copies. */
const MOST_VERSIONS = 6;

export class VersionWatch {
  readonly #options: VersionWatchOptions;
  /** By the key of the file. */
  readonly #known = new Map<string, KnownDifferences>();
  /** Closed versions as they were read last, with the count of changes in the folder at that time. */
  readonly #files = new Map<string, { readonly count: number; readonly document: ReadDocument }>();
  #isFollowing = false;

  constructor(options: VersionWatchOptions) {
    this.#options = options;
  }

  /** The differences of a document at their places in this version of it; those that were edited since are left out. */
  listFindings(uri: string, { analysis }: Pick<ReadDocument, "analysis">): readonly VersionFinding[] {
    const known = this.#known.get(createFileKey(uri));
    if (!known) return [];
    return [...moveFindings(known, analysis.text).values()].flat();
  }

  /** The same as diagnostics. */
  listDiagnostics(uri: string, document: Snapshot): Diagnostic[] {
    return this.listFindings(uri, document).map(({ start, end, diagnostic }) => {
      const range = { start: document.positions.positionAt(start), end: document.positions.positionAt(end) };
      return { ...diagnostic, range };
    });
  }

  /** Whether some differences are held back until writing rests. Resolves when all versions are compared. */
  async update(uri: string, { document, settings }: DocumentContext): Promise<boolean> {
    const shows = await this.#getSetting(uri);
    const key = createFileKey(uri);
    if (shows === "off") {
      if (this.#known.delete(key)) this.#options.onChanged(uri);
      return false;
    }
    const versions = await this.#readVersions(document);
    if (versions.length === 0 && !this.#known.has(key)) return false;
    const isHeldBack = shows === "resting" && document.writing !== null;
    const folder = await this.#options.folder.load();
    const { listVersionFindings } = await import("../features/versions/live/version-findings.ts");
    const own = new Map<string, readonly VersionFinding[]>();
    for (const { other, isOriginal } of versions) {
      const pair = isOriginal ? { left: document, right: other } : { left: other, right: document };
      const compared = await this.#compare(pair, document);
      if (!compared) return isHeldBack;
      const [side, otherSide] = isOriginal ? (["left", "right"] as const) : (["right", "left"] as const);
      const otherUri = other.positions.uri;
      own.set(createFileKey(otherUri), listVersionFindings(compared, pair, side, settings));
      if (!isHeldBack && folder.isOpen(createFileKey(otherUri)) && (await this.#getSetting(otherUri)) !== "off") {
        this.#put(otherUri, other, key, listVersionFindings(compared, pair, otherSide, settings));
      }
    }
    // Closed meanwhile, it is to be forgotten.
    if (!this.#options.isCurrent(document)) return false;
    const findings = isHeldBack ? this.#keepShown(key, own) : own;
    const before = this.listFindings(uri, document);
    this.#known.set(key, { text: document.analysis.text, findings });
    if (!areSame(before, [...findings.values()].flat())) this.#options.onChanged(uri);
    return isHeldBack && count(findings) < count(own);
  }

  forget(uri: string): void {
    this.#known.delete(createFileKey(uri));
    if (this.#known.size === 0) this.#files.clear();
  }

  async #getSetting(uri: string): Promise<"resting" | "typing" | "off"> {
    return (await this.#options.session()?.settings.get(uri))?.versions ?? "off";
  }

  /** While somebody writes, no difference comes up that was not there before; those that are settled go. */
  #keepShown(
    key: string,
    found: ReadonlyMap<string, readonly VersionFinding[]>,
  ): ReadonlyMap<string, readonly VersionFinding[]> {
    const shown = this.#known.get(key)?.findings;
    return new Map(
      [...found].map(([other, findings]) => {
        const messages = new Set(shown?.get(other)?.map(({ diagnostic }) => diagnostic.message));
        return [other, findings.filter(({ diagnostic }) => messages.has(diagnostic.message))];
      }),
    );
  }

  /** Differences as the other version shows them, where that is open. */
  #put(uri: string, other: ReadDocument, from: string, findings: readonly VersionFinding[]): void {
    const key = createFileKey(uri);
    const known = this.#known.get(key);
    const before = known?.findings.get(from) ?? [];
    const { text } = other.analysis;
    // Those that come from a third version were found in an earlier text.
    const all = new Map(known ? moveFindings(known, text) : []);
    this.#known.set(key, { text, findings: all.set(from, findings) });
    if (!areSame(before, findings)) this.#options.onChanged(uri);
  }

  async #compare(
    { left, right }: { readonly left: ReadDocument; readonly right: ReadDocument },
    document: Snapshot,
  ): Promise<ComparedTexts | null> {
    const { compareInSteps } = await import("../features/versions/compare.ts");
    const { toVersion } = await import("../features/versions/comparison.ts");
    const task = new StepwiseTask(() => compareInSteps(toVersion(left), toVersion(right)));
    const isDone = await runInSlices(task, () => !this.#options.isCurrent(document));
    return isDone ? task.finish() : null;
  }

  /** The versions to compare with: of a translation whose original is known, the original alone. */
  async #readVersions(document: Snapshot): Promise<readonly ReadVersion[]> {
    const { createTextFile, findVersions } = await import("../features/versions/versions.ts");
    const { findOriginal } = await import("../features/versions/find-original.ts");
    const texts = await this.#options.folder.loadTexts();
    const files = texts.getKnown() ?? (await texts.loadAll(NEVER)) ?? [];
    this.#follow();
    const text = createTextFile(document);
    const original = findOriginal(document, files);
    const versions: ReadVersion[] = [];
    for (const { uri, key } of original ? [original] : findVersions(text, files).slice(0, MOST_VERSIONS)) {
      const other = await this.#readVersion(uri);
      // A text in a language that is not known says nothing.
      if (!other || other.analysis.detected?.certain === false) continue;
      // Where nothing tells which is the original, it is the same whichever is edited.
      const isOriginal = !original && (findOriginal(other, files)?.key === text.key || text.key < key);
      versions.push({ other, isOriginal });
      await yieldToEventLoop();
    }
    return versions;
  }

  /** An open version as it is now; a closed one as it was read last, as long as nothing in the folder has changed. */
  async #readVersion(uri: string): Promise<ReadDocument | null> {
    const folder = await this.#options.folder.load();
    const key = createFileKey(uri);
    if (folder.isOpen(key)) {
      this.#files.delete(key);
      return folder.readDocument(uri, NEVER);
    }
    const { count } = folder.changes;
    const known = this.#files.get(key);
    if (known?.count === count) return known.document;
    const document = await folder.readDocument(uri, NEVER);
    // What was read before files changed is of no more use.
    for (const [one, file] of this.#files) if (file.count !== count) this.#files.delete(one);
    if (document) this.#files.set(key, { count, document });
    return document;
  }

  /** Compares again when files have changed that no editor has open. */
  #follow(): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    void this.#followFiles();
  }

  async #followFiles(): Promise<never> {
    const { changes } = await this.#options.folder.load();
    for (;;) {
      await changes.waitForMore(changes.count, NEVER);
      this.#options.onFilesChanged();
    }
  }
}

/** Findings at their places in a later text; those that were edited since are left out. */
function moveFindings(
  { text, findings }: KnownDifferences,
  later: string,
): ReadonlyMap<string, readonly VersionFinding[]> {
  if (text === later) return findings;
  const { start, beforeEnd, afterEnd } = findDifference(text, later);
  const shift = afterEnd - beforeEnd;
  const move = (one: VersionFinding) => {
    if (one.end <= start) return [one];
    return one.start >= beforeEnd ? [{ ...one, start: one.start + shift, end: one.end + shift, fix: null }] : [];
  };
  return new Map([...findings].map(([other, found]) => [other, found.flatMap(move)]));
}

function count(findings: ReadonlyMap<string, readonly VersionFinding[]>): number {
  return [...findings.values()].reduce((sum, some) => sum + some.length, 0);
}

function areSame(before: readonly VersionFinding[], after: readonly VersionFinding[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, at) => {
      const other = after[at];
      return one.start === other?.start && one.end === other.end && one.diagnostic.message === other.diagnostic.message;
    })
  );
}
