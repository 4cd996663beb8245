/** What features ask of the person's settings and of the editor. */
import type { Text } from "../rules/rule.ts";
import type { RuleSettings } from "../rules/run.ts";

/** Languages in which messages are written. */
export type MessageLanguage = keyof Text;

export interface FeatureSettings {
  readonly messages: MessageLanguage;
  readonly client: ClientAbilities;
  /** What rules were told, for whoever runs some again. */
  readonly rules?: RuleSettings;
  /** Where somebody is writing, if that is known: what is unfinished there is no fault yet. */
  readonly writing?: number | null;
}

/** What the editor said that it understands; features keep to it. */
export interface ClientAbilities {
  readonly hierarchicalSymbols: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  readonly documentChanges: boolean;
  readonly insertReplace: boolean;
  readonly snippets: boolean;
  /** Edits that leave the cursor at a placeholder. */
  readonly snippetEdits: boolean;
  /** Definitions as links, which say what was followed and how far the target reaches. */
  readonly locationLinks: boolean;
  /** A diagnostic's code may be a link. */
  readonly codeDescriptions: boolean;
  /** Where it finds the rules' pages: a URI to which `/fr/RULE.md` is added; null when nowhere. */
  readonly rulePages: string | null;
  readonly folding: FoldingAbilities;
}

/** What the editor can make of a folded range. */
export interface FoldingAbilities {
  /** More ranges than this it leaves unread; null: any number. */
  readonly most: number | null;
  /** The kinds that it knows; null when it did not say. */
  readonly kinds: readonly string[] | null;
  /** It shows a text of ours in place of what is folded. */
  readonly collapsedText: boolean;
}
