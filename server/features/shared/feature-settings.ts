/** What features ask of the person's settings and of the editor. */
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
  /** What rules were told, for whoever runs some again. */
  readonly rules?: RuleSettings;
  /** Where somebody is writing, if that is known: what is unfinished there is no fault yet. */
  readonly writing?: number | null;
  /** What is to be shown beside the text; the usual when absent. */
  readonly shown?: HintSettings;
}

export const NUMBER_HINTS = ["off", "operative", "all"] as const;

/** Which inlay hints and code lenses a person wants. */
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
    /** In which other languages there is the text. */
    readonly versions: boolean;
  };
}

export const DEFAULT_HINTS: HintSettings = {
  inlayHints: { number: "operative", agreement: false, force: false },
  codeLens: { counts: true, references: true, versions: true },
};

/** What the editor said that it understands; features keep to it. */
export interface ClientCapabilities {
  readonly hierarchicalSymbols: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  readonly documentChanges: boolean;
  readonly insertReplace: boolean;
  readonly snippets: boolean;
  /** Where it shows Markdown; elsewhere it has plain text. */
  readonly markdown: { readonly hover: boolean; readonly completion: boolean };
  readonly signatures: SignatureCapabilities;
  /** Edits that leave the cursor at a placeholder. */
  readonly snippetEdits: boolean;
  /** Definitions as links, which say what was followed and how far the target reaches. */
  readonly locationLinks: boolean;
  /** A diagnostic's code may be a link. */
  readonly codeDescriptions: boolean;
  /** Where it finds the rules' pages: a URI to which `/fr/RULE.md` is added; null when nowhere. */
  readonly rulePages: string | null;
  readonly folding: FoldingCapabilities;
  /** Commands of its own that lenses may call; null for those that it has not. */
  readonly commands: Readonly<Record<ClientCommand, string | null>>;
  /** It asks for the edit of a code action when somebody takes it. */
  readonly lazyEdits: boolean;
  /** It shows why a code action cannot be taken. */
  readonly disabledActions: boolean;
}

/**
 * `showReferences` takes a `ShownReferences`, `goToVersion` a `VersionsFrom` (server/protocol); `showStatistics` takes
 * nothing.
 */
export const CLIENT_COMMANDS = ["showReferences", "showStatistics", "goToVersion"] as const;
export type ClientCommand = (typeof CLIENT_COMMANDS)[number];

/** How the editor shows what an opener takes. */
export interface SignatureCapabilities {
  readonly markdown: boolean;
  /** It finds a parameter by its offsets in the label, not by its text. */
  readonly labelOffsets: boolean;
}

/** What the editor can make of a folded range. */
export interface FoldingCapabilities {
  /** More ranges than this it leaves unread; null: any number. */
  readonly most: number | null;
  /** The kinds that it knows; null when it did not say. */
  readonly kinds: readonly string[] | null;
  /** It shows a text of ours in place of what is folded. */
  readonly collapsedText: boolean;
}
