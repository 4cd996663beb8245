/**
 * Whether an expression takes time in proportion to the text. recheck tells, but takes minutes for all of them, and
 * says less on a busy machine; so what it has told of an expression is kept in `verdicts.json`, by the expression as it
 * stands: one that is new or was changed is checked when the tests run. `UPDATE=new` keeps what is said of those, and `UPDATE=1`
 * asks again of all.
 *
 * recheck counts the steps of a machine of its own. Where it doubts, V8 decides: it is given the attack, or hostile
 * texts, in two sizes.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import { HOSTILE } from "../../growth/hostile-texts.ts";

/** Texts that recheck takes for an attack: each pump is repeated; empty where it could not tell at all. */
interface Doubt {
  readonly pumps: readonly (readonly [prefix: string, pump: string])[];
  readonly suffix: string;
}
export type Verdict = "linear" | Doubt;

const FILE = join(import.meta.dirname, "verdicts.json");
/** Milliseconds for one expression. */
const PATIENCE = 30_000;

export function loadVerdicts(): Map<string, Verdict> {
  return new Map(existsSync(FILE) ? Object.entries(JSON.parse(readFileSync(FILE, "utf8"))) : []);
}

export function saveVerdicts(verdicts: ReadonlyMap<string, Verdict>): void {
  const sorted = [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([expression, verdict]) => `${JSON.stringify(expression)}: ${JSON.stringify(verdict)}`);
  writeFileSync(FILE, `{\n${lines.join(",\n")}\n}\n`);
}

function splitExpression(expression: string): [source: string, flags: string] {
  const end = expression.lastIndexOf("/");
  return [expression.slice(1, end), expression.slice(end + 1)];
}

export async function judgeExpression(expression: string): Promise<Verdict> {
  const result = await check(...splitExpression(expression), { timeout: PATIENCE });
  if (result.status === "safe") return "linear";
  if (result.status === "unknown") return { pumps: [], suffix: "" };
  const { pumps, suffix } = result.attack;
  return { pumps: pumps.map(({ prefix, pump }) => [prefix, pump] as const), suffix };
}

/** UTF-16 code units. */
const LENGTH = 8_000;
const TIMES = 4;
/** Sixteen times as long is the square. */
const MOST = 9;
/** Milliseconds of the processor: what takes less is not measured well enough to be compared. */
const LEAST = 3;

/** How V8 takes to it, where that is more than in proportion; null otherwise. */
export function findSlowness(expression: string, doubt: Doubt): string | null {
  const regexp = new RegExp(...splitExpression(expression));
  for (const make of doubt.pumps.length > 0 ? [createAttack(doubt)] : Object.values(HOSTILE)) {
    const measured = () =>
      [LENGTH, TIMES * LENGTH].map(length => measureCost(regexp, make(length))) as [number, number];
    const slow = ([short, long]: readonly [number, number]) => long > MOST * Math.max(short, LEAST);
    // A collection of garbage may fall into one measurement, hardly into both of two.
    const first = measured();
    if (slow(first)) {
      const second = measured();
      if (slow(second)) return `${first} ms, then ${second} ms for ${JSON.stringify(make(60))}`;
    }
  }
  return null;
}

function createAttack({ pumps, suffix }: Doubt): (length: number) => string {
  return length =>
    pumps.map(([prefix, pump]) => prefix + pump.repeat(Math.max(1, length / pumps.length / pump.length))).join("") +
    suffix;
}

/** Of one search, in milliseconds of the processor. */
function measureCost(regexp: RegExp, text: string): number {
  const start = process.cpuUsage();
  regexp.lastIndex = 0;
  regexp.exec(text);
  return process.cpuUsage(start).user / 1000;
}
