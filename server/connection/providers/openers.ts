import { INSERT_OPENER, type InsertOpenerParams, OPENERS, type OpenersParams } from "../../protocol/openers.ts";
import { documentProvider } from "../provider.ts";

const feature = () => import("../../features/openers.ts");

export const openersProvider = documentProvider({
  [OPENERS]: async (document, { position }: OpenersParams, settings) => {
    const offset = position ? document.positions.offsetAt(position) : 0;
    return (await feature()).openerSheet(document, offset, settings);
  },
  [INSERT_OPENER]: async (document, params: InsertOpenerParams, settings) =>
    (await feature()).insertOpener(document, document.positions.offsetAt(params.position), params, settings),
});
