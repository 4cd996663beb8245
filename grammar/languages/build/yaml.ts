/** Reads a YAML file of a pack; what is wrong with it is said with its line. */
import { parse, YAMLParseError } from "yaml";
import { Node } from "./check.ts";
import { PackError } from "./errors.ts";

export function readYaml({ name, text }: { readonly name: string; readonly text: string }): Node {
  try {
    return new Node(name, "", parse(text));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [at] = error.linePos ?? [];
    throw new PackError(name, at ? `line ${at.line}` : "", error.message);
  }
}
