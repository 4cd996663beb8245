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
  root.mapping([...TEMPLATE_KINDS, "states", "otherState", "person"]);
  const kinds = TEMPLATE_KINDS.map(kind => [kind, template(root.key(kind), pack)] as const);
  return {
    kinds: Object.fromEntries(kinds) as Record<TemplateKind, Template>,
    states: root.key("states").strings(),
    otherState: withValues(root.key("otherState"), "otherState"),
    person: root.key("person").string(),
  };
}

function template(node: YamlNode, pack: CompiledPack): Template {
  node.mapping(["label", "description", "bodies", "subjects", "title", "text", "signature"]);
  const text = withValues(node.key("text"), "text");
  for (const [, head = ""] of text.matchAll(/\[([^\]]*)\]/g)) {
    if (!isOpener(head, pack)) node.key("text").fail(`[${head}] is no head of the language`);
  }
  return {
    label: node.key("label").string(),
    description: node.key("description").string(),
    bodies: node.key("bodies").boolean(),
    subjects: node
      .key("subjects")
      .list()
      .map(subject => withMarks(subject)),
    title: node.key("title").string(),
    text,
    signature: withValues(node.key("signature"), "signature"),
  };
}

function isOpener(word: string, { heads }: CompiledPack): boolean {
  const lower = word.toLowerCase();
  return heads.some(([form]) => form.toLowerCase() === lower);
}

function withValues(node: YamlNode, place: keyof typeof VALUES): string {
  const text = withMarks(node);
  for (const [, name = ""] of text.matchAll(/\{([^}]*)\}/g)) {
    if (!VALUES[place].includes(name)) node.fail(`no value {${name}} (known: ${VALUES[place].join(", ")})`);
  }
  return text;
}

function withMarks(node: YamlNode): string {
  const text = node.string().trimEnd();
  if (/[‹›]/.test(text.replace(/‹[^‹›]+›/g, ""))) node.fail("has a ‹ without its ›");
  return text;
}
