/** What features ask of the person's settings and of the editor. */
import type { Text } from "../rules/rule.ts";

/** Languages in which messages are written. */
export type MessageLanguage = keyof Text;

export interface FeatureSettings {
  readonly messages: MessageLanguage;
  readonly client: ClientAbilities;
}

/** What the editor said that it understands; features keep to it. */
export interface ClientAbilities {
  readonly hierarchicalSymbols: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticTags: boolean;
  readonly documentChanges: boolean;
  readonly insertReplace: boolean;
  readonly snippets: boolean;
}
