/** Reads `rules/<id>.yaml`: examples of a rule in the language, or the reason why the rule does not apply to it. */
import { basename } from "node:path";
import type { RuleExample, RuleInLanguage } from "../rule-in-language.ts";
import type { SourceFile } from "./source-file.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

const TEXTS = ["bad", "fixed", "good"] as const;

/** By the id of the rule, which is the file's name. Which rules there are, only their own folder knows. */
export function compileRuleExamples(files: readonly SourceFile[]): Record<string, RuleInLanguage> {
  return Object.fromEntries(files.map(file => [basename(file.name, ".yaml"), readRule(readYaml(file))]));
}

/** Ids of the rules that have a reason not to apply. */
export function listExemptRules(files: readonly SourceFile[]): string[] {
  const rules = Object.entries(compileRuleExamples(files));
  return rules.filter(([, { doesNotApply }]) => doesNotApply !== null).map(([id]) => id);
}

function readRule(root: YamlNode): RuleInLanguage {
  root.readMapping(["examples", "doesNotApply"]);
  const [examples, reason] = [root.get("examples"), root.get("doesNotApply")];
  if (examples.isAbsent === reason.isAbsent) root.fail("must have either examples or doesNotApply");
  if (examples.isAbsent) {
    reason.readMapping(["fr", "en"]);
    return { examples: [], doesNotApply: { fr: reason.get("fr").readString(), en: reason.get("en").readString() } };
  }
  return { examples: examples.readList().map(readExample), doesNotApply: null };
}

function readExample(node: YamlNode): RuleExample {
  const example: RuleExample = Object.fromEntries(
    node.readEntries(TEXTS).map(([name, text]) => [name, text.readString()]),
  );
  if ((example.bad === undefined) === (example.good === undefined)) node.fail("must be either bad or good");
  if (example.good !== undefined && example.fixed !== undefined) node.fail("is good: there is nothing to fix");
  return example;
}
