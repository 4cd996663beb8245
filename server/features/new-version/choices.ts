/** The languages in which a version of a text may be begun. */
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import type { VersionChoice } from "../../protocol/new-version.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { findVersionPlace } from "./version-place.ts";

export function listVersionChoices({ pack, positions }: ReadDocument): readonly VersionChoice[] {
  return listLanguageCodes()
    .filter(code => code !== pack.code)
    .map(code => ({ language: code, uri: findVersionPlace(positions.uri, code)?.uri ?? null }));
}
