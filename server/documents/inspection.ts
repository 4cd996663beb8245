/** One document, read and checked: what the command line and the language server both stand on. */

import { type Analysis, analyse, analysing, type LastVersion } from "../../grammar/analyse.ts";
import type { Source } from "../../grammar/blocks/pieced-text.ts";
import { concepts, packFor } from "../../grammar/languages/registry.ts";
import type { Steps } from "../../grammar/steps.ts";
import { readFrontMatter } from "../front-matter/read.ts";
import { type ReadText, type RuledFinding, type RuleSettings, runRules } from "../rules/run.ts";

export interface InspectionSettings extends RuleSettings {
  readonly language?: string | undefined;
  readonly profile?: string | undefined;
}

export interface ReadingSettings extends InspectionSettings {
  /** Compares each reading with one from nothing. */
  readonly selfCheck?: boolean;
}

export interface Inspection {
  readonly analysis: Analysis;
  readonly findings: readonly RuledFinding[];
}

export function read(text: Source, settings: InspectionSettings = {}, last?: LastVersion): Analysis {
  const { language, profile } = settings;
  return analyse(text, { language, profile, readFrontMatter }, last);
}

/** The same as `read`, in steps. */
export function reading(text: Source, { language, profile }: InspectionSettings, last: LastVersion): Steps<Analysis> {
  return analysing(text, { language, profile, readFrontMatter }, last);
}

/** A text as rules are run over it. */
export function ruled(analysis: Analysis): ReadText {
  return { tree: analysis, pack: packFor(analysis.language), conceptIds: concepts().map(({ id }) => id) };
}

export function inspect(
  text: string,
  settings: InspectionSettings = {},
  last?: LastVersion,
  onFault?: (rule: string, error: unknown) => void,
): Inspection {
  const analysis = read(text, settings, last);
  return { analysis, findings: runRules(ruled(analysis), settings, onFault) };
}
