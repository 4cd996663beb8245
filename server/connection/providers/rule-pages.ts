import { RULE_PAGE, type RulePageParams } from "../../protocol/rule-page.ts";
import type { Provider } from "../provider.ts";

export const rulePageProvider: Provider = {
  register({ connection, requests }) {
    const page = async ({ id, messages }: RulePageParams) => {
      const { findPage } = await import("../../rules/page/rule-page.ts");
      return findPage(id, messages === "fr" ? "fr" : "en");
    };
    connection.onRequest(
      RULE_PAGE,
      requests.createHandlerWithFallback(RULE_PAGE, page, () => null),
    );
  },
};
