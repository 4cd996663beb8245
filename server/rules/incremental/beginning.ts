/** What can be found in the beginning of a text whose rest is not read yet. */
import { finish } from "../../../grammar/steps.ts";
import { RULES } from "../all.ts";
import { misreadingOf } from "../linguistics/misreading.ts";
import { silence } from "../linguistics/suppressions.ts";
import { unruledLanguage } from "../linguistics/unruled-language.ts";
import {
  inOrder,
  type OnFault,
  type ReadText,
  type RuledFinding,
  type RuleSettings,
  runningOf,
  workWith,
} from "../run.ts";
import { asksOfText, findingAnew } from "./found.ts";

/** What comes next may go on from these paragraphs, or tell what they are. */
const UNSURE = 3;

/**
 * Only what hangs on a paragraph and on who acts: a rule that asks what the text does throughout, or looks at more than
 * a paragraph, waits for the rest. What a scanner misread waits, too.
 */
export function beginningFindings(read: ReadText, settings: RuleSettings, onFault: OnFault): RuledFinding[] {
  const { tree, pack } = read;
  if (unruledLanguage(tree) || misreadingOf(tree, pack) !== null) return [];
  const rules = runningOf(RULES, settings, pack).filter(({ scope }) => scope === "paragraph");
  const sure = tree.body.paragraphCount - UNSURE;
  const found = finish(findingAnew(rules, workWith(read, settings, onFault, false)))
    .filter(one => !asksOfText(one))
    .flatMap(({ findings }) => findings.filter(({ at }) => at < sure).map(({ finding }) => finding));
  return inOrder(silence(found, tree).kept);
}
