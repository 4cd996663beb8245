/** The setting `selfCheck`: what was read and found with the help of the version before must be so from nothing. */
import type { Analysis } from "../../grammar/analyse.ts";
import { type OnFault, type RuledFinding, runRules } from "../rules/run.ts";
import { type InspectionSettings, read, ruled } from "./inspection.ts";
import type { LiveText } from "./live-text.ts";

const NAME = "self-check";

export function compareTrees(analysis: Analysis, text: LiveText, settings: InspectionSettings, onFault: OnFault): void {
  const fresh = read(text.source, settings);
  if (JSON.stringify(fresh) !== JSON.stringify(analysis)) {
    onFault(NAME, new Error(`version ${text.version} was read otherwise than from nothing`));
  }
}

export function compareFindings(
  found: readonly RuledFinding[],
  analysis: Analysis,
  settings: InspectionSettings,
  onFault: OnFault,
): void {
  if (shown(found) !== shown(runRules(ruled(analysis), settings))) {
    onFault(NAME, new Error("other findings than from nothing"));
  }
}

function shown(findings: readonly RuledFinding[]): string {
  return JSON.stringify(
    findings.map(({ rule, ...rest }) => ({ ...rest, rule: rule.id })),
    keysInOrder,
  );
}

/** What was moved may name the same things in another order. */
function keysInOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
