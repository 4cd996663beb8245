import { STATISTICS, STATISTICS_TABLE } from "../../protocol/statistics.ts";
import { createDocumentProvider } from "../provider.ts";

const importStatistics = () => import("../../features/statistics/statistics.ts");

export const statisticsProvider = createDocumentProvider(
  {
    [STATISTICS]: async (document, _, settings) => (await importStatistics()).createStatistics(document, settings),
    [STATISTICS_TABLE]: async (document, _, settings) =>
      (await importStatistics()).createStatisticsTable(document, settings),
  },
  undefined,
  "findings",
);
