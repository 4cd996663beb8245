/** Preloaded: takes away what Node 18 does not have, so that any Node shows what would fail there. */
const missing = [
  [Object, ["groupBy"]],
  [Map, ["groupBy"]],
  [Array, ["fromAsync"]],
  [Array.prototype, ["toSorted", "toReversed", "toSpliced", "with"]],
  [Promise, ["withResolvers", "try"]],
  [RegExp, ["escape"]],
  [String.prototype, ["isWellFormed", "toWellFormed"]],
  [Set.prototype, ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf"]],
  [
    Object.getPrototypeOf(Object.getPrototypeOf([].values())),
    ["map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find"],
  ],
];
for (const [owner, names] of missing) for (const name of names) delete owner[name];
delete globalThis.Iterator;
