/** The request for the page of a rule, or of the drafting rules (id `sources`): Markdown; null for another id. */
export const RULE_PAGE = "preambule/rulePage";

export interface RulePageParams {
  readonly id: string;
  readonly messages: "fr" | "en";
}
