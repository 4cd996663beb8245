import { MOVE_CLAUSES, type MoveClausesParams, type MoveClausesResult } from "../../protocol/move-clauses.ts";
import { createDocumentProvider } from "../provider.ts";

export const moveProvider = createDocumentProvider(
  {
    [MOVE_CLAUSES]: async (document, params: MoveClausesParams, settings): Promise<MoveClausesResult> => {
      const { answerMove } = await import("../../features/move-clauses/answer-move.ts");
      return answerMove(document, params, settings);
    },
  },
  undefined,
  "findings",
);
