/** Reads and checks a text that no editor has open, for the command line and for features. */
import type { Analysis } from "../../grammar/analyse.ts";
import type { OnFault, RuledFinding } from "../rules/run.ts";
import { type ReadingSettings, VersionChain } from "./version-chain.ts";

export type InspectionSettings = Omit<ReadingSettings, "selfCheck">;

export interface Inspection {
  readonly analysis: Analysis;
  readonly findings: readonly RuledFinding[];
}

export function analyseDocument(text: string, settings: InspectionSettings = {}): Analysis {
  return new VersionChain(settings, () => {}).add(text).tree.finish().tree;
}

export function inspect(text: string, settings: InspectionSettings = {}, onFault: OnFault = () => {}): Inspection {
  return createInspector(settings, onFault)(text);
}

/** Creates a function that inspects one version of a text after another, each incrementally. */
export function createInspector(
  settings: InspectionSettings,
  onFault: OnFault = () => {},
): (text: string) => Inspection {
  const chain = new VersionChain(settings, onFault);
  return text => {
    const { tree, findings } = chain.add(text);
    return { analysis: tree.finish().tree, findings: findings.finish() };
  };
}
