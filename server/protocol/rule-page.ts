/** Asked for the page of a rule, or for `sources`, that of the drafting rules: Markdown, or null for another id. */
export const RULE_PAGE = "preambule/rulePage";

export interface RulePageParams {
  readonly id: string;
  readonly messages: "fr" | "en";
}
