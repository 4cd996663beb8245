import type { ReadDocument } from "../features/read-document.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import type { OpenDocument } from "./open-document.ts";

/** An open document in its present version, with its settings. */
export interface Found {
  readonly open: OpenDocument;
  readonly document: ReadDocument;
  readonly settings: FeatureSettings;
}
