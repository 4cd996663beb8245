/** What the files of the folder stand in: where they are read from, which are open, what the person has set. */
import type { Found } from "../documents/found.ts";
import type { InspectionSettings } from "../documents/inspection.ts";
import type { ReadDocument } from "../features/read-document.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import type { FileSource } from "./file-source.ts";

export interface FolderWorld {
  readonly source: FileSource;
  /** Whether the editor tells when files change; otherwise they are looked at anew from time to time. */
  readonly watched: boolean;
  readonly folders: () => readonly string[];
  /** URIs of the documents that are open, as the editor spells them. */
  readonly open: () => readonly string[];
  readonly read: (uri: string) => Promise<Found | null>;
  readonly settings: (uri: string) => Promise<FileSettings>;
  readonly fault: (place: string, error: unknown) => void;
}

export interface FileSettings {
  readonly own: InspectionSettings;
  readonly feature: (document: ReadDocument) => FeatureSettings;
}
