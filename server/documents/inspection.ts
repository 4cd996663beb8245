/** One document, read and checked: what the command line and the language server both stand on. */
import { type Analysis, analyse, type LastVersion } from "../../grammar/analyse.ts";
import { concepts, packFor } from "../../grammar/languages/registry.ts";
import { readFrontMatter } from "../front-matter/read.ts";
import { type RuledFinding, type RuleSettings, runRules } from "../rules/run.ts";

export interface InspectionSettings extends RuleSettings {
  readonly language?: string | undefined;
  readonly profile?: string | undefined;
}

export interface Inspection {
  readonly analysis: Analysis;
  readonly findings: readonly RuledFinding[];
}

export function read(text: string, settings: InspectionSettings = {}, last?: LastVersion): Analysis {
  const { language, profile } = settings;
  return analyse(text, { language, profile, readFrontMatter }, last);
}

export function inspect(
  text: string,
  settings: InspectionSettings = {},
  last?: LastVersion,
  onFault?: (rule: string, error: unknown) => void,
): Inspection {
  const analysis = read(text, settings, last);
  const context = {
    tree: analysis,
    pack: packFor(analysis.language),
    conceptIds: concepts().map(concept => concept.id),
  };
  return { analysis, findings: runRules(context, settings, onFault) };
}
