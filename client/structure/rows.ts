/** The rows of the view « Structure »: they outlive the answers that fill them, so that what is unfolded and selected stays. */
import type { Structure, StructureNode } from "../../server/protocol/structure.ts";

export class StructureRow {
  readonly id: string;
  readonly parent: StructureRow | null;
  #node: StructureNode;
  #children: readonly StructureRow[] = [];

  constructor(id: string, parent: StructureRow | null, node: StructureNode) {
    this.id = id;
    this.parent = parent;
    this.#node = node;
  }

  get node(): StructureNode {
    return this.#node;
  }

  get children(): readonly StructureRow[] {
    return this.#children;
  }

  fill(node: StructureNode, children: readonly StructureRow[]): this {
    this.#node = node;
    this.#children = children;
    return this;
  }
}

export class StructureRows {
  readonly #prefix: string;
  #roots: readonly StructureRow[] = [];
  #byId: ReadonlyMap<string, StructureRow> = new Map();
  #version = -1;
  #last = 0;

  /** `prefix`: what ids begin with, so that those of several texts differ. */
  constructor(prefix = "") {
    this.#prefix = prefix;
  }

  get roots(): readonly StructureRow[] {
    return this.#roots;
  }

  /** The version of the text that the rows show; -1 while they show none. */
  get version(): number {
    return this.#version;
  }

  byId(id: string): StructureRow | undefined {
    return this.#byId.get(id);
  }

  /** Every row, in the order of the text. */
  get all(): readonly StructureRow[] {
    return [...this.#byId.values()];
  }

  fill(structure: Structure | null): void {
    const byId = new Map<string, StructureRow>();
    this.#roots = this.#filled(this.#roots, structure?.nodes ?? [], null, byId);
    this.#byId = byId;
    this.#version = structure?.version ?? -1;
  }

  /** The innermost row that a position stands in, or the last one before it there. */
  at(line: number, character: number): StructureRow | undefined {
    const reached = ({ node: { range } }: StructureRow) =>
      range.start.line < line || (range.start.line === line && range.start.character <= character);
    let found: StructureRow | undefined;
    let among = this.#roots;
    for (;;) {
      const next = among.findLast(reached);
      if (!next) return found;
      found = next;
      among = next.children;
    }
  }

  #filled(
    old: readonly StructureRow[],
    nodes: readonly StructureNode[],
    parent: StructureRow | null,
    byId: Map<string, StructureRow>,
  ): StructureRow[] {
    const known = matched(old, nodes);
    return nodes.map((node, at) => {
      const row = known[at] ?? new StructureRow(`${this.#prefix}${++this.#last}`, parent, node);
      byId.set(row.id, row);
      return row.fill(node, this.#filled(row.children, node.children, row, byId));
    });
  }
}

/**
 * For each node the row among `old` that showed it: what did not change at the beginning and at the end of a list, then
 * the one with the same words, or else the one in the same place.
 */
function matched(old: readonly StructureRow[], nodes: readonly StructureNode[]): (StructureRow | undefined)[] {
  const before = old.map(({ node }) => wordsOf(node));
  const now = nodes.map(wordsOf);
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const oldEnd = old.length - tail;
  const end = nodes.length - tail;
  const byWords = new Map<string, number[]>();
  for (let place = head; place < oldEnd; place++) {
    const words = before[place] as string;
    const same = byWords.get(words);
    if (same) same.push(place);
    else byWords.set(words, [place]);
  }
  const taken = new Set<number>();
  const places = now.map((words, at) => {
    const place = at < head ? at : at < end ? byWords.get(words)?.shift() : at - end + oldEnd;
    if (place !== undefined) taken.add(place);
    return place;
  });
  places.forEach((found, at) => {
    if (found !== undefined) return;
    const place = at === 0 ? 0 : (places[at - 1] ?? -1) + 1;
    if (place >= oldEnd || taken.has(place)) return;
    places[at] = place;
    taken.add(place);
  });
  return places.map(place => (place === undefined ? undefined : old[place]));
}

/** Letters alone: numbers and marks change when a paragraph moves. */
function wordsOf({ kind, opener, words }: StructureNode): string {
  return `${kind} ${`${opener ?? ""} ${words}`.replaceAll(/\P{L}/gu, "")}`;
}
