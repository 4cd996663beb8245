/** How a document is read (language, profile), and which of these its front matter says. */
import { FRONT_MATTER_KEYS } from "../../protocol/front-matter.ts";
import type { Status } from "../../protocol/status.ts";
import { findUnruledLanguage } from "../../rules/linguistics/unruled-language.ts";
import type { ReadDocument } from "../shared/read-document.ts";

export function createStatus({ analysis, positions, pack }: ReadDocument): Status {
  const { profile, paragraphs, frontMatter } = analysis;
  const unruled = findUnruledLanguage(analysis);
  const language = unruled ?? analysis.language;
  const read = { lang: language, profile };
  // Unknown values do not count as written.
  const writtenKeys = FRONT_MATTER_KEYS.filter(
    key => (unruled && key === "lang") || frontMatter?.values[key] === read[key],
  );
  return {
    uri: positions.uri,
    language,
    direction: pack.direction,
    profile,
    paragraphs: paragraphs.length,
    written: writtenKeys,
  };
}
