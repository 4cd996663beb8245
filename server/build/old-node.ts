/**
 * What Node 18 and 20, and the VS Code of 2024, lack of what the bundled packages use: Chevrotain 13 groups its
 * productions. The bundler puts this before everything else.
 */
type Groups<T> = Record<PropertyKey, T[]>;
type GroupBy = <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => Groups<T>;

const builtin = Object as ObjectConstructor & { groupBy?: GroupBy };

builtin.groupBy ??= <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => {
  const groups: Groups<T> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
};
