/** Reads `written.yaml`: by the id of a rule, patterns of what is written otherwise in print, and what is written. */
import type { CompiledPack } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

/** A language may have no such file. */
export function compileWritten(file: SourceFile | undefined): CompiledPack["written"] {
  if (!file) return {};
  const root = readYaml(file);
  const macros = new Map(
    root.key("macros").optional(node => node.entries().map(([name, text]) => [name, text.string()] as const)),
  );
  return Object.fromEntries(
    root
      .entries()
      .filter(([name]) => name !== "macros")
      .map(([rule, forms]) => [rule, forms.list().map(form => readForm(form, macros))]),
  );
}

function readForm(node: YamlNode, macros: ReadonlyMap<string, string>): readonly [string, string] {
  const [find, write, ...rest] = node.list();
  if (!find || !write || rest.length > 0) return node.fail("must be a pattern and what to write");
  const pattern = find.string().replace(/(?<!\\[pP])\{(\p{L}+)\}/gu, (_, name: string) => {
    return macros.get(name) ?? find.fail(`no macro {${name}}`);
  });
  try {
    new RegExp(pattern, "u");
  } catch (error) {
    find.fail(`no regular expression: ${(error as Error).message}`);
  }
  return [pattern, write.string()];
}
