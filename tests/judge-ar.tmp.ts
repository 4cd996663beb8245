import { check } from "recheck";
import { findLiterals, recordBuiltExpressions } from "./structure/expressions/all-expressions.ts";
import { BUILT_SHORT } from "./structure/expressions/short-inputs.ts";
import { findSlowness, loadVerdicts, saveVerdicts } from "./structure/expressions/verdicts.ts";
const known = loadVerdicts();
const built = (await recordBuiltExpressions()).filter(one => BUILT_SHORT[one.place] === undefined);
const fresh = [...findLiterals(), ...built].filter(a => !known.has(a.expression) && /[\u0600-\u06ff٠-٩]|commas/.test(a.expression));
console.log("new", fresh.length);
for (const { place, expression } of fresh) {
  if (known.has(expression)) continue;
  const end = expression.lastIndexOf("/");
  const r: any = await check(expression.slice(1, end), expression.slice(end + 1), { timeout: 1000 });
  const v: any = r.status === "safe" ? "linear" : r.status === "unknown" ? { pumps: [], suffix: "" } : { pumps: r.attack.pumps.map((p: any) => [p.prefix, p.pump]), suffix: r.attack.suffix };
  known.set(expression, v);
  const why = v === "linear" ? null : findSlowness(expression, v);
  if (v !== "linear") console.log(r.status, place, expression.slice(0, 160), why);
}
saveVerdicts(known);
console.log("saved");
