import { STATISTICS, STATISTICS_TABLE } from "../../protocol/statistics.ts";
import { documentProvider } from "../provider.ts";

const feature = () => import("../../features/statistics/statistics.ts");

export const statisticsProvider = documentProvider({
  [STATISTICS]: async (document, _, settings) => (await feature()).createStatistics(document, settings),
  [STATISTICS_TABLE]: async (document, _, settings) => (await feature()).createStatisticsTable(document, settings),
});
