/** Reads `official-names.yaml`: the official names of organs and instruments, and the small words of names. */
import type { OfficialNames } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readYaml } from "./yaml-node.ts";

/** A language may have no such file. */
export function compileOfficialNames(file: SourceFile | undefined): OfficialNames {
  if (!file) return { official: [], links: [], joins: [], units: [], confused: [] };
  const root = readYaml(file);
  root.readMapping(["official", "links", "joins", "units", "confused"]);
  return {
    official: root
      .get("official")
      .readList()
      .map(name => name.readStrings()),
    links: root.get("links").readStrings(),
    joins: root.get("joins").readStringsOrNone(),
    units: root.get("units").readStringsOrNone(),
    confused: root
      .get("confused")
      .readListOrNone()
      .map(words => words.readStrings()),
  };
}
