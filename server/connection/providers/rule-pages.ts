import { RULE_PAGE, type RulePageParams } from "../../protocol/rule-page.ts";
import type { Provider } from "../provider.ts";

export const rulePageProvider: Provider = {
  listen({ connection, requests }) {
    const page = async ({ id, messages }: RulePageParams) => {
      const { findPage } = await import("../../rules/page/page.ts");
      return findPage(id, messages === "fr" ? "fr" : "en");
    };
    connection.onRequest(
      RULE_PAGE,
      requests.plain(RULE_PAGE, page, () => null),
    );
  },
};
