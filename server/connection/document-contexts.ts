/** Open documents in their present version, with the settings that hold for them. */
import type { DocumentService } from "../documents/document-service.ts";
import { runInSlices } from "../documents/event-loop.ts";
import type { Snapshot, SnapshotPart } from "../documents/snapshot.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import type { Session } from "./session.ts";
import { createFeatureSettings } from "./settings.ts";

/** A document in the context of a request. */
export interface DocumentContext {
  readonly document: Snapshot;
  readonly settings: FeatureSettings;
}

export class DocumentContexts {
  readonly #service: DocumentService;
  readonly #session: () => Session | null;

  constructor(service: DocumentService, session: () => Session | null) {
    this.#service = service;
    this.#session = session;
  }

  /** The present version, of which nothing need be computed yet; null when it is not open or too long. */
  async getSnapshot(uri: string): Promise<Snapshot | null> {
    const session = this.#session();
    if (!session || !this.#service.has(uri)) return null;
    return this.#service.getSnapshot(uri, await session.settings.get(uri));
  }

  /** The present version with one part computed, in slices; null also when cancelled or outdated. */
  async prepare(
    uri: string,
    part: SnapshotPart,
    isCancelled: () => boolean = () => false,
  ): Promise<DocumentContext | null> {
    const snapshot = await this.getSnapshot(uri);
    if (!snapshot) return null;
    const isGone = () => isCancelled() || !this.#service.hasSnapshot(snapshot);
    if (!(await runInSlices(snapshot.getTask(part), isGone))) return null;
    return this.createContext(uri, snapshot);
  }

  /** A version with the settings of features, which depend on its language. */
  async createContext(uri: string, document: Snapshot): Promise<DocumentContext> {
    const session = this.#session() as Session;
    const settings = await session.settings.get(uri);
    return {
      document,
      settings: createFeatureSettings(settings, document, session.client.capabilities, document.writing),
    };
  }
}
