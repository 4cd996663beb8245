/** The kinds that refactorings are of, for what the server says of itself; the refactorings are read when asked for. */
export const REFACTORING_KINDS = [
  "quickfix",
  "refactor.move",
  "refactor.rewrite",
  "source.organizeSignatures",
] as const;

/** What the protocol has no name for is named under the nearest that it has. */
export type RefactoringKind = (typeof REFACTORING_KINDS)[number];
