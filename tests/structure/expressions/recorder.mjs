/** Loaded before anything else (`--import`): keeps the expressions that are built while the program runs, and where. */
const built = new Map();
const ROOT = new URL("../../../", import.meta.url).href;

function remember({ source, flags }) {
  const expression = `/${source}/${flags}`;
  if (built.has(expression)) return;
  const lines = (new Error().stack ?? "").split("\n").filter(line => line.includes(ROOT));
  const place = lines
    .map(line => line.slice(line.indexOf(ROOT) + ROOT.length))
    .find(path => /^(?:grammar|server)\//.test(path));
  if (place) built.set(expression, place.replace(/:\d+:\d+\)?$/, ""));
}

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, given, newTarget) {
    const expression = Reflect.construct(target, given, newTarget);
    remember(expression);
    return expression;
  },
});

/** By expression, the file that builds it. */
export function builtExpressions() {
  return [...built];
}
