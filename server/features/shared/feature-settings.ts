/** Settings of the person and capabilities of the editor that features use. */
import type { Text } from "../../rules/rule.ts";
import type { RuleSettings } from "../../rules/run.ts";

/** Languages in which messages are written. */
export type MessageLanguage = keyof Text;

export function isMessageLanguage(code: unknown): code is MessageLanguage {
  return code === "fr" || code === "en";
}

export interface FeatureSettings {
  readonly messages: MessageLanguage;
  readonly client: ClientCapabilities;
  /** The settings that rules ran with, for features that run some again. */
  readonly rules?: RuleSettings;
  /** The offset at which a person is writing, if known: findings about unfinished text there are left out. */
  readonly writing?: number | null;
  /** Whether Enter within a numbered series renumbers what follows, and the references to it. */
  readonly renumberOnEnter?: boolean;
  /** Which hints and lenses are shown; the defaults when absent. */
  readonly hints?: HintSettings;
}

export const NUMBER_HINTS = ["off", "operative", "all"] as const;

/** Which inlay hints and code lenses are shown. */
export interface HintSettings {
  readonly inlayHints: {
    /** Numbers that the text does not print: of operative paragraphs, or of those of the preamble too. */
    readonly number: (typeof NUMBER_HINTS)[number];
    readonly agreement: boolean;
    readonly force: boolean;
  };
  readonly codeLens: {
    readonly counts: boolean;
    readonly references: boolean;
    /** The other languages of the text. */
    readonly versions: boolean;
  };
}

export const DEFAULT_HINTS: HintSettings = {
  inlayHints: { number: "operative", agreement: false, force: false },
  codeLens: { counts: true, references: true, versions: true },
};

/** Capabilities of the editor. */
export interface ClientCapabilities {
  readonly hierarchicalSymbols: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  readonly documentChanges: boolean;
  readonly insertReplace: boolean;
  readonly snippets: boolean;
  /** Where it shows Markdown; elsewhere it gets plain text. */
  readonly markdown: { readonly hover: boolean; readonly completion: boolean };
  readonly signatures: SignatureCapabilities;
  /** Edits may contain snippets, which select a placeholder. */
  readonly snippetEdits: boolean;
  /** Definitions may be links, with the range of the origin and the whole range of the target. */
  readonly locationLinks: boolean;
  /** A diagnostic's code may be a link. */
  readonly codeDescriptions: boolean;
  /** The URI of the rules' pages, to which `/fr/RULE.md` is added; null where the editor cannot show them. */
  readonly rulePages: string | null;
  readonly folding: FoldingCapabilities;
  /** Commands of the editor that lenses may call; null for those that it does not have. */
  readonly commands: Readonly<Record<ClientCommand, string | null>>;
  /** It resolves the edit of a code action when a person takes the action. */
  readonly lazyEdits: boolean;
  /** It shows disabled code actions with the reason. */
  readonly disabledActions: boolean;
}

/**
 * `showReferences` takes `ShowReferencesParams`, `goToVersion` a `VersionsFrom` (server/protocol); `showStatistics` takes
 * nothing.
 */
export const CLIENT_COMMANDS = ["showReferences", "showStatistics", "goToVersion"] as const;
export type ClientCommand = (typeof CLIENT_COMMANDS)[number];

/** How the editor shows signature help. */
export interface SignatureCapabilities {
  readonly markdown: boolean;
  /** Parameters are offsets in the label, not texts. */
  readonly labelOffsets: boolean;
}

/** What the editor can do with folding ranges. */
export interface FoldingCapabilities {
  /** It ignores more ranges than these; null for any number. */
  readonly most: number | null;
  /** The kinds that it knows; null where it does not say. */
  readonly kinds: readonly string[] | null;
  /** It shows a given text in place of what is folded. */
  readonly collapsedText: boolean;
}

/** The capabilities of a client that has none, such as a terminal. */
export const NO_CAPABILITIES: ClientCapabilities = {
  hierarchicalSymbols: false,
  relatedInformation: false,
  diagnosticTags: false,
  documentChanges: false,
  insertReplace: false,
  snippets: false,
  markdown: { hover: false, completion: false },
  signatures: { markdown: false, labelOffsets: false },
  snippetEdits: false,
  codeDescriptions: false,
  locationLinks: false,
  rulePages: null,
  folding: { most: null, kinds: null, collapsedText: false },
  commands: { showReferences: null, showStatistics: null, goToVersion: null },
  lazyEdits: false,
  disabledActions: false,
};
