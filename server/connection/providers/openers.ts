import {
  INSERT_OPENER,
  INSERT_PLACES,
  type InsertOpenerParams,
  OPENERS,
  type OpenersParams,
} from "../../protocol/openers.ts";
import { createDocumentProvider } from "../provider.ts";

const importOpeners = () => import("../../features/openers/openers.ts");

export const openersProvider = createDocumentProvider({
  [OPENERS]: async (document, { position }: OpenersParams, settings) => {
    const offset = position ? document.positions.offsetAt(position) : 0;
    return (await importOpeners()).createOpenerSheet(document, offset, settings);
  },
  [INSERT_PLACES]: async (document, { position }: InsertOpenerParams, settings) =>
    (await importOpeners()).listInsertPlaces(document, document.positions.offsetAt(position), settings),
  [INSERT_OPENER]: async (document, params: InsertOpenerParams, settings) =>
    (await importOpeners()).insertOpener(document, document.positions.offsetAt(params.position), params, settings),
});
