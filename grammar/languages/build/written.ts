/** Reads `written.yaml`: by the id of a rule, patterns of what print writes otherwise, and what it writes instead. */
import type { CompiledPack } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

/** A language may have no such file. */
export function compileWritten(file: SourceFile | undefined): CompiledPack["written"] {
  if (!file) return {};
  const root = readYaml(file);
  const macros = new Map(
    root
      .get("macros")
      .readOptional(node => node.readEntries().map(([name, text]) => [name, text.readString()] as const)),
  );
  return Object.fromEntries(
    root
      .readEntries()
      .filter(([name]) => name !== "macros")
      .map(([rule, forms]) => [rule, forms.readList().map(form => readForm(form, macros))]),
  );
}

function readForm(node: YamlNode, macros: ReadonlyMap<string, string>): readonly [string, string] {
  const [find, write, ...rest] = node.readList();
  if (!find || !write || rest.length > 0) return node.fail("must be a pattern and what to write");
  const pattern = find.readString().replace(/(?<!\\[pP])\{(\p{L}+)\}/gu, (_, name: string) => {
    return macros.get(name) ?? find.fail(`no macro {${name}}`);
  });
  try {
    new RegExp(pattern, "u");
  } catch (error) {
    find.fail(`no regular expression: ${(error as Error).message}`);
  }
  return [pattern, write.readString()];
}
