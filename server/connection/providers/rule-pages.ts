import { RULE_PAGE, type RulePageParams } from "../../protocol/rule-page.ts";
import type { Provider } from "../provider.ts";

export const rulePageProvider: Provider = {
  listen({ connection }) {
    connection.onRequest(RULE_PAGE, async ({ id, messages }: Partial<Record<keyof RulePageParams, unknown>>) => {
      const { ruleById, rulePage } = await import("../../rules/page/page.ts");
      const rule = ruleById(String(id));
      return rule && rulePage(rule, messages === "fr" ? "fr" : "en");
    });
  },
};
