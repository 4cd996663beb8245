/**
 * Prints, as JSON, the expressions that the program builds of its packs and of texts, and the file that does:
 * `node --import ./recorder.mjs print-built.ts`. It does everything there is with the samples, and checks the rules' examples.
 */
// @ts-expect-error it has no types, being loaded before the types are stripped
import { builtExpressions } from "./recorder.mjs";

const { everythingOn } = await import("../../growth/work.ts");
const { SAMPLES, sample } = await import("../../server/features/support.ts");
const { inspect } = await import("../../../server/documents/inspection.ts");
const { RULES } = await import("../../../server/rules/all.ts");

for (const name of SAMPLES) everythingOn(sample(name));
for (const { bad, good } of RULES.flatMap(rule => rule.examples)) {
  inspect((bad ?? good ?? "").replace(/[⟦⟧]/g, ""));
}
console.log(JSON.stringify(builtExpressions()));
