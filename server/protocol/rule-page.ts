/** Asked for the page of a rule: Markdown, or null for a rule that there is not. */
export const RULE_PAGE = "preambule/rulePage";

export interface RulePageParams {
  readonly id: string;
  readonly messages: "fr" | "en";
}
