/** The person's settings, from whatever the editor sends: anything that is no setting is as good as absent. */
import { languageCodes } from "../../grammar/languages/registry.ts";
import { PROFILES } from "../../grammar/tree/tree.ts";
import type { ReadingSettings } from "../documents/inspection.ts";
import type { ReadDocument } from "../features/read-document.ts";
import {
  type ClientCapabilities,
  DEFAULT_HINTS,
  type FeatureSettings,
  type HintSettings,
  isMessageLanguage,
  type MessageLanguage,
  NUMBER_HINTS,
} from "../features/shared/feature-settings.ts";
import { DEFAULT_SPACES } from "../rules/linguistics/mark-spaces.ts";
import { SPACES } from "../rules/rule.ts";
import type { RuleLevel } from "../rules/run.ts";

/** Whose diagnostics are shown: open documents', or those of all files of the folder. */
export type Scope = "openFiles" | "folder";

export interface Settings extends ReadingSettings {
  readonly scope: Scope;
  /** Of the editor, or the one chosen. */
  readonly messages: MessageLanguage;
  /** What is said about a text is said in its own language, where there are messages in it. */
  readonly inLanguageOfText: boolean;
  readonly shown: HintSettings;
  /** Hidden, for those who work on the grammar: compares each reading with one from nothing. */
  readonly selfCheck: boolean;
}

const LEVELS: readonly unknown[] = ["off", "error", "warning", "information", "hint"];

/** `sources` are objects of settings, later ones over earlier ones; `locale` is the editor's display language. */
export function readSettings(sources: readonly unknown[], locale: string): Settings {
  const raw: Record<string, unknown> = Object.assign(Object.create(null), ...sources.map(sectionOf));
  const { language, profile, messages, rules, spaces, selfCheck, inlayHints, codeLens } = raw;
  return {
    language: languageCodes().find(code => code === language),
    profile: PROFILES.find(name => name === profile),
    levels: levelsOf(rules),
    spaces: SPACES.find(name => name === spaces) ?? DEFAULT_SPACES,
    scope: isRecord(raw.diagnostics) && raw.diagnostics.scope === "folder" ? "folder" : "openFiles",
    selfCheck: selfCheck === true,
    shown: shownOf(isRecord(inlayHints) ? inlayHints : {}, isRecord(codeLens) ? codeLens : {}),
    messages: isMessageLanguage(messages) ? messages : locale.toLowerCase().startsWith("fr") ? "fr" : "en",
    inLanguageOfText: messages === "document",
  };
}

/** What features ask of them for one document. */
export function featureSettings(
  settings: Settings,
  { pack }: ReadDocument,
  client: ClientCapabilities,
  writing: number | null,
): FeatureSettings {
  const { inLanguageOfText, shown } = settings;
  const messages = inLanguageOfText && isMessageLanguage(pack.code) ? pack.code : settings.messages;
  return { messages, client, rules: settings, writing, shown };
}

/** Editors send the section itself, or an object that holds it: `{ "preambule": { … } }`. */
function sectionOf(source: unknown): Record<string, unknown> {
  if (!isRecord(source)) return {};
  return isRecord(source.preambule) ? source.preambule : source;
}

function shownOf(hints: Record<string, unknown>, lenses: Record<string, unknown>): HintSettings {
  const usual = DEFAULT_HINTS;
  const either = (value: unknown, otherwise: boolean) => (typeof value === "boolean" ? value : otherwise);
  return {
    inlayHints: {
      number: NUMBER_HINTS.find(name => name === hints["number"]) ?? usual.inlayHints.number,
      agreement: either(hints["agreement"], usual.inlayHints.agreement),
      force: either(hints["force"], usual.inlayHints.force),
    },
    codeLens: {
      counts: either(lenses["counts"], usual.codeLens.counts),
      references: either(lenses["references"], usual.codeLens.references),
      versions: either(lenses["versions"], usual.codeLens.versions),
    },
  };
}

function levelsOf(rules: unknown): Record<string, RuleLevel> {
  if (!isRecord(rules)) return {};
  const levels: Record<string, RuleLevel> = Object.create(null);
  for (const [rule, level] of Object.entries(rules)) if (LEVELS.includes(level)) levels[rule] = level as RuleLevel;
  return levels;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
