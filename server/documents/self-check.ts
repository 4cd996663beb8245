/** The setting `selfCheck`: compares incremental results with fresh ones, and reports differences as faults. */
import { type AnalyseOptions, type Analysis, analyse } from "../../grammar/analyse.ts";
import { type OnFault, type RuledFinding, type RuleInput, type RuleSettings, runRules } from "../rules/run.ts";

const NAME = "self-check";

export function verifyTree(tree: Analysis, options: AnalyseOptions, onFault: OnFault): void {
  if (JSON.stringify(analyse(tree.text, options)) !== JSON.stringify(tree)) {
    onFault(NAME, new Error("a version was read otherwise than from nothing"));
  }
}

export function verifyFindings(
  findings: readonly RuledFinding[],
  read: RuleInput,
  settings: RuleSettings,
  onFault: OnFault,
): void {
  if (serialize(findings) !== serialize(runRules(read, settings))) {
    onFault(NAME, new Error("other findings than from nothing"));
  }
}

function serialize(findings: readonly RuledFinding[]): string {
  return JSON.stringify(
    findings.map(({ rule, ...rest }) => ({ ...rest, rule: rule.id })),
    sortKeys,
  );
}

/** Moved findings may have their fields in another order. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
