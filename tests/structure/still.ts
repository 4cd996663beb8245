/**
 * How many faults the structure still has of each kind. A number may only go down; at 0 its test is like any other, and
 * the number goes.
 */
export const STILL = {
  /** Imports inside `grammar` that go up, or across. */
  grammarImports: 5,
  /** Names at the top level of modules that keep a state. */
  moduleState: 3,
  /** WeakMaps and the like that nobody has given a reason for. */
  weakCollections: 0,
  /** Calls on the way of a change. */
  changeCalls: 29,
} as const;
