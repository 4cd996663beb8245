/** Reads the settings from whatever the editor sends; an invalid value counts as absent. */
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";
import { isProfile } from "../../grammar/languages/profiles.ts";
import type { ReadingSettings } from "../documents/version-chain.ts";
import {
  type ClientCapabilities,
  DEFAULT_HINTS,
  type FeatureSettings,
  type HintSettings,
  isMessageLanguage,
  type MessageLanguage,
  NUMBER_HINTS,
} from "../features/shared/feature-settings.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import { DEFAULT_SPACES } from "../rules/linguistics/mark-spaces.ts";
import { SPACES } from "../rules/rule.ts";
import type { RuleLevel } from "../rules/run.ts";

/** Which diagnostics are shown: those of open documents, or of all files of the folder. */
export type DiagnosticScope = "openFiles" | "folder";

/** When differences from versions in other languages are shown: never, when writing rests, or at once. */
export type VersionDiagnostics = "off" | "resting" | "typing";

export interface Settings extends ReadingSettings {
  readonly scope: DiagnosticScope;
  readonly versions: VersionDiagnostics;
  /** The language of messages: the setting, or the editor's display language. */
  readonly messages: MessageLanguage;
  /** Messages about a text are in the text's own language, if messages exist in it. */
  readonly inLanguageOfText: boolean;
  readonly shown: HintSettings;
  /** Whether Enter within a numbered series renumbers what follows. */
  readonly renumberOnEnter: boolean;
  /** Compares each incremental reading with a fresh one. Not documented; for developers. */
  readonly selfCheck: boolean;
}

const LEVELS: readonly unknown[] = ["off", "error", "warning", "information", "hint"];

/** Merges `sources`, later ones over earlier ones; `locale` is the editor's display language. */
export function readSettings(sources: readonly unknown[], locale: string): Settings {
  const raw: Record<string, unknown> = Object.assign(Object.create(null), ...sources.map(getSection));
  const { language, profile, messages, rules, spaces, selfCheck, inlayHints, codeLens } = raw;
  return {
    language: listLanguageCodes().find(code => code === language),
    profile: isProfile(profile) ? profile : undefined,
    levels: readLevels(rules),
    spaces: SPACES.find(name => name === spaces) ?? DEFAULT_SPACES,
    scope: isRecord(raw.diagnostics) && raw.diagnostics.scope === "folder" ? "folder" : "openFiles",
    versions: readVersionDiagnostics(raw.diagnostics),
    selfCheck: selfCheck === true,
    renumberOnEnter: raw["renumberOnEnter"] === true,
    shown: readShownSettings(isRecord(inlayHints) ? inlayHints : {}, isRecord(codeLens) ? codeLens : {}),
    messages: isMessageLanguage(messages) ? messages : locale.toLowerCase().startsWith("fr") ? "fr" : "en",
    inLanguageOfText: messages === "document",
  };
}

function readVersionDiagnostics(diagnostics: unknown): VersionDiagnostics {
  const value = isRecord(diagnostics) ? diagnostics["versions"] : undefined;
  return value === "off" || value === "typing" ? value : "resting";
}

/** The settings that features need, for one document. */
export function createFeatureSettings(
  settings: Settings,
  { pack }: ReadDocument,
  client: ClientCapabilities,
  writing: number | null,
): FeatureSettings {
  const { inLanguageOfText, shown, renumberOnEnter } = settings;
  const messages = inLanguageOfText && isMessageLanguage(pack.code) ? pack.code : settings.messages;
  return { messages, client, rules: settings, writing, hints: shown, renumberOnEnter };
}

/** Editors send the section itself, or an object that holds it: `{ "preambule": { … } }`. */
function getSection(source: unknown): Record<string, unknown> {
  if (!isRecord(source)) return {};
  return isRecord(source.preambule) ? source.preambule : source;
}

function readShownSettings(hints: Record<string, unknown>, lenses: Record<string, unknown>): HintSettings {
  const usual = DEFAULT_HINTS;
  const readBoolean = (value: unknown, otherwise: boolean) => (typeof value === "boolean" ? value : otherwise);
  return {
    inlayHints: {
      number: NUMBER_HINTS.find(name => name === hints["number"]) ?? usual.inlayHints.number,
      agreement: readBoolean(hints["agreement"], usual.inlayHints.agreement),
      force: readBoolean(hints["force"], usual.inlayHints.force),
    },
    codeLens: {
      counts: readBoolean(lenses["counts"], usual.codeLens.counts),
      references: readBoolean(lenses["references"], usual.codeLens.references),
      versions: readBoolean(lenses["versions"], usual.codeLens.versions),
    },
  };
}

function readLevels(rules: unknown): Record<string, RuleLevel> {
  if (!isRecord(rules)) return {};
  const levels: Record<string, RuleLevel> = Object.create(null);
  for (const [rule, level] of Object.entries(rules)) if (LEVELS.includes(level)) levels[rule] = level as RuleLevel;
  return levels;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
