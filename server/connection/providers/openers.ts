import {
  INSERT_OPENER,
  INSERT_PLACES,
  type InsertOpenerParams,
  OPENERS,
  type OpenersParams,
} from "../../protocol/openers.ts";
import { documentProvider } from "../provider.ts";

const feature = () => import("../../features/openers/openers.ts");

export const openersProvider = documentProvider({
  [OPENERS]: async (document, { position }: OpenersParams, settings) => {
    const offset = position ? document.positions.offsetAt(position) : 0;
    return (await feature()).createOpenerSheet(document, offset, settings);
  },
  [INSERT_PLACES]: async (document, { position }: InsertOpenerParams, settings) =>
    (await feature()).listInsertPlaces(document, document.positions.offsetAt(position), settings),
  [INSERT_OPENER]: async (document, params: InsertOpenerParams, settings) =>
    (await feature()).insertOpener(document, document.positions.offsetAt(params.position), params, settings),
});
