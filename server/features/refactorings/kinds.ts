/** Kinds of refactorings, for the server's capabilities; the refactorings themselves are loaded when asked for. */
export const REFACTORING_KINDS = [
  "quickfix",
  "refactor.move",
  "refactor.rewrite",
  "source.organizeSignatures",
] as const;

/** Kinds that the protocol does not have are named under the nearest that it has. */
export type RefactoringKind = (typeof REFACTORING_KINDS)[number];
