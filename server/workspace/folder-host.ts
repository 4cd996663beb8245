/** What `Folder` needs from the server: the source of files, the open documents, the settings, the log. */
import type { InspectionSettings } from "../documents/inspection.ts";
import type { Snapshot, SnapshotPart } from "../documents/snapshot.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import type { FileSource } from "./file-source.ts";

export interface FolderHost {
  readonly source: FileSource;
  /** Whether the editor reports changes of files; if not, files are listed again from time to time. */
  readonly isWatched: boolean;
  readonly listFolders: () => readonly string[];
  /** URIs of the documents that are open, as the editor spells them. */
  readonly listOpen: () => readonly string[];
  /** An open document in its present version, read or also checked. */
  readonly prepareOpen: (uri: string, part: SnapshotPart) => Promise<OpenFile | null>;
  readonly getSettings: (uri: string) => Promise<FileSettings>;
  readonly logFault: (place: string, error: unknown) => void;
}

export interface OpenFile {
  readonly document: Snapshot;
  readonly settings: FeatureSettings;
}

export interface FileSettings {
  readonly settings: InspectionSettings;
  readonly createFeatureSettings: (document: ReadDocument) => FeatureSettings;
}
