/**
 * Prints, as JSON, the expressions that the program builds of its packs and of texts, and the file that does:
 * `node --import ./recorder.mjs print-built.ts`. It does everything there is with the samples, and checks the rules' examples.
 */
import { builtExpressions } from "./recorder.mjs";

const { everythingOn } = await import("../../growth/work.ts");
const { SAMPLES, sample } = await import("../../server/features/support.ts");
const { inspect } = await import("../../../server/documents/inspection.ts");
const { createReferenceExpression } = await import("../../../grammar/clause/references.ts");
const { createLazyExpression } = await import("../../../grammar/languages/pattern.ts");
const { listLanguageCodes } = await import("../../../grammar/languages/language-codes.ts");
const { getPack } = await import("../../../grammar/languages/registry.ts");
const { RULES } = await import("../../../server/rules/all.ts");
const { listExamples } = await import("../../../server/rules/rule-examples.ts");

for (const name of SAMPLES) everythingOn(sample(name));
for (const { bad, good } of RULES.flatMap(listExamples)) {
  inspect((bad ?? good ?? "").replace(/[⟦⟧]/g, ""));
}
// Of a pack's patterns the program builds those that a text may fit: here all of them.
for (const { references, blocks, instruments } of listLanguageCodes().map(getPack)) {
  for (const { pattern } of references) createReferenceExpression(pattern)();
  for (const { pattern } of [...blocks, ...instruments]) createLazyExpression(`^(?:${pattern})`, "iu")();
}
console.log(JSON.stringify(builtExpressions()));
