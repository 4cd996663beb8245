/** The way of a change: our functions outside `grammar` from the message of an edit to the diagnostics that go out. */

const RULES = /^server\/rules\/(?:structure|numbering|marks|openers|agreement|references|typography|names|review)\/.*/;

/** What is waited for on the way: the first of these functions that runs. Diagnostics that go out are `publish`. */
export const POINTS = [
  { point: "the grammar reads", files: /^grammar\/analyse\.ts$/, functions: /./ },
  {
    point: "a rule checks",
    files: RULES,
    functions: /^check$/,
  },
  { point: "findings become diagnostics", files: /^server\/features\/diagnostics\/diagnostics\.ts$/, functions: /./ },
] as const;
export const PUBLISH = "diagnostics are published";
export type Point = (typeof POINTS)[number]["point"] | typeof PUBLISH;

export interface Call {
  /** From the project's root; of libraries, the URL. */
  readonly file: string;
  readonly name: string;
}

export interface Trace {
  /** By point, the calls that lead to it, outermost first. */
  readonly paths: Readonly<Partial<Record<Point, readonly Call[]>>>;
  /** All functions outside `grammar` that ran, helpers and rules among them. */
  readonly called: readonly string[];
}

/** Our calls outside `grammar` from the handler of the message on; `frames` are innermost first. */
export function extractPath(frames: readonly Call[]): Call[] {
  const handler = frames.findIndex(
    ({ file, name }) => name === "handleNotification" && file.includes("vscode-jsonrpc"),
  );
  const ours = frames
    .slice(0, handler < 0 ? frames.length : handler)
    .filter(({ file }) => file.startsWith("server/"))
    // Which rule comes first tells nothing of the way.
    .map(({ file, name }) => ({ file: file.replace(RULES, "server/rules/THEME/RULE.ts"), name }));
  // A function that waited stands once on its own stack, and again on each that it went on with.
  return ours.reverse().filter((call, at) => !isSame(call, ours[at - 1]));
}

function isSame(a: Call, b: Call | undefined): boolean {
  return a.file === b?.file && a.name === b.name;
}

/** How many functions there are on the paths, each counted once. */
export function countCalls({ paths }: Trace): number {
  return collectChain({ paths, called: [] }).length;
}

/** A line for each function, in the order in which they are come to; behind the arrow what it leads to by itself. */
export function formatChain(trace: Trace): string {
  const ends = Object.entries(trace.paths).map(([point, path]) => ({ point, call: path.at(-1) }));
  const lines = collectChain(trace).map((call, at) => {
    const points = ends.filter(end => isSame(call, end.call)).map(({ point }) => ` → ${point}`);
    return `${`${at + 1}`.padStart(2)} ${call.name} (${call.file})${points.join("")}`;
  });
  return lines.join("\n");
}

function collectChain({ paths }: Trace): Call[] {
  const chain: Call[] = [];
  for (const path of Object.values(paths)) {
    for (const call of path) if (!chain.some(known => isSame(known, call))) chain.push(call);
  }
  return chain;
}
