import { RULE_PAGE, type RulePageParams } from "../../protocol/rule-page.ts";
import type { Provider } from "../provider.ts";

export const rulePageProvider: Provider = {
  listen({ connection, requests }) {
    const page = async ({ id, messages }: RulePageParams) => {
      const { ruleById, rulePage } = await import("../../rules/page/page.ts");
      const rule = ruleById(id);
      return rule ? rulePage(rule, messages === "fr" ? "fr" : "en") : null;
    };
    connection.onRequest(
      RULE_PAGE,
      requests.plain(RULE_PAGE, page, () => null),
    );
  },
};
