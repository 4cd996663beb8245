/** Reads `templates.yaml`: texts to begin with. What they name must be there: openers, values, marks in pairs. */
import type { CompiledPack } from "../pack.ts";
import { type LanguageTemplates, TEMPLATE_KINDS, type Template, type TemplateKind } from "../template.ts";
import type { SourceFile } from "./source-file.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

const VALUES: Readonly<Record<"text" | "signature" | "otherState", readonly string[]>> = {
  text: ["title", "subject", "signatures"],
  signature: ["state", "person"],
  otherState: ["letters"],
};

export function compileTemplates(file: SourceFile, pack: CompiledPack): LanguageTemplates {
  const root = readYaml(file);
  root.readMapping([...TEMPLATE_KINDS, "states", "otherState", "person"]);
  const kinds = TEMPLATE_KINDS.map(kind => [kind, readTemplate(root.get(kind), pack)] as const);
  return {
    kinds: Object.fromEntries(kinds) as Record<TemplateKind, Template>,
    states: root.get("states").readStrings(),
    otherState: readTextWithValues(root.get("otherState"), "otherState"),
    person: root.get("person").readString(),
  };
}

function readTemplate(node: YamlNode, pack: CompiledPack): Template {
  node.readMapping(["label", "description", "bodies", "subjects", "title", "text", "signature"]);
  const text = readTextWithValues(node.get("text"), "text");
  for (const [, head = ""] of text.matchAll(/\[([^\]]*)\]/g)) {
    if (!isOpener(head, pack)) node.get("text").fail(`[${head}] is no head of the language`);
  }
  return {
    label: node.get("label").readString(),
    description: node.get("description").readString(),
    bodies: node.get("bodies").readBoolean(),
    subjects: node
      .get("subjects")
      .readList()
      .map(subject => readTextWithMarks(subject)),
    title: node.get("title").readString(),
    text,
    signature: readTextWithValues(node.get("signature"), "signature"),
  };
}

function isOpener(word: string, { heads }: CompiledPack): boolean {
  const lower = word.toLowerCase();
  return heads.some(([form]) => form.toLowerCase() === lower);
}

function readTextWithValues(node: YamlNode, place: keyof typeof VALUES): string {
  const text = readTextWithMarks(node);
  for (const [, name = ""] of text.matchAll(/\{([^}]*)\}/g)) {
    if (!VALUES[place].includes(name)) node.fail(`no value {${name}} (known: ${VALUES[place].join(", ")})`);
  }
  return text;
}

function readTextWithMarks(node: YamlNode): string {
  const text = node.readString().trimEnd();
  if (/[‹›]/.test(text.replace(/‹[^‹›]+›/g, ""))) node.fail("has a ‹ without its ›");
  return text;
}
