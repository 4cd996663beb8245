import { STRUCTURE } from "../../protocol/structure.ts";
import { createDocumentProvider } from "../provider.ts";

export const structureProvider = createDocumentProvider(
  {
    [STRUCTURE]: async (document, _, settings, token) => {
      const { createStructure } = await import("../../features/structure/structure.ts");
      return createStructure(document, settings, token);
    },
  },
  undefined,
  "findings",
);
