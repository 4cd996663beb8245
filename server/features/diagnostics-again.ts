/**
 * Diagnostics of one version after another: what is said of the same in the same place stays the same object, since
 * most edits change a few of hundreds, and each would have its message filled in anew.
 */
import type { Diagnostic, Range } from "vscode-languageserver-types";
import type { Related, RuledFinding } from "../rules/rule.ts";
import { aboutTheWhole, diagnosticOf } from "./diagnostics.ts";
import { type ReadDocument, rangeOf } from "./read-document.ts";
import type { FeatureSettings } from "./shared/feature-settings.ts";
import { unfinishedIn } from "./unfinished.ts";

/** What is shown of a version. */
export interface Told {
  readonly settings: FeatureSettings;
  readonly findings: readonly RuledFinding[];
  /** What is said of the text as a whole, and behind it one of each finding. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The same as `diagnostics`; `before` is what was told of the same document before. */
export function diagnosticsAgain(
  document: ReadDocument,
  settings: FeatureSettings,
  writing: number | null,
  before: Told | null,
): Told {
  const isUnfinished = unfinishedIn(document, writing);
  const findings = document.findings.filter(finding => !isUnfinished(finding));
  const earlier = before && isSaidAlike(before.settings, settings) ? earlierOf(findings, before) : () => null;
  const found = findings.map((finding, at) => again(finding, earlier(at), document, settings));
  return { settings, findings, diagnostics: [...aboutTheWhole(document, settings), ...found] };
}

/** What was found before, and how it was told. */
interface Earlier {
  readonly finding: RuledFinding;
  readonly diagnostic: Diagnostic;
}

function again(
  finding: RuledFinding,
  earlier: Earlier | null,
  document: ReadDocument,
  settings: FeatureSettings,
): Diagnostic {
  if (!earlier || !saysTheSameBeside(finding, earlier, document, settings)) {
    return diagnosticOf(finding, document, settings);
  }
  const range = rangeOf(finding, document);
  return isSameRange(range, earlier.diagnostic.range) ? earlier.diagnostic : { ...earlier.diagnostic, range };
}

/** Of related places, which move by themselves. */
function saysTheSameBeside(
  { related = [] }: RuledFinding,
  { finding, diagnostic: { relatedInformation: told = [] } }: Earlier,
  document: ReadDocument,
  { client }: FeatureSettings,
): boolean {
  const { related: were = [] } = finding;
  if (related === were || !client.relatedInformation) return true;
  return (
    related.length === were.length &&
    related.every((one, at) => {
      const [was, shown] = [were[at] as Related, told[at]?.location.range];
      return (
        one.message === was.message && sameArguments(one, was) && shown && isSameRange(rangeOf(one, document), shown)
      );
    })
  );
}

/** Of each finding the one that said the same before: an edit changes what is said in one stretch of the list. */
function earlierOf(findings: readonly RuledFinding[], before: Told): (at: number) => Earlier | null {
  const { findings: were, diagnostics } = before;
  const more = were.length - findings.length;
  const most = Math.min(findings.length, were.length);
  const isSame = (at: number, then: number) => saysTheSame(findings[at] as RuledFinding, were[then] as RuledFinding);
  let first = 0;
  while (first < most && isSame(first, first)) first++;
  let last = findings.length;
  while (last > findings.length - most + first && isSame(last - 1, last - 1 + more)) last--;
  const whole = diagnostics.length - were.length;
  return at => {
    if (at >= first && at < last) return null;
    const then = at < first ? at : at + more;
    return { finding: were[then] as RuledFinding, diagnostic: diagnostics[whole + then] as Diagnostic };
  };
}

function saysTheSame(a: RuledFinding, b: RuledFinding): boolean {
  if (a === b) return true;
  return a.rule === b.rule && a.message === b.message && a.severity === b.severity && sameArguments(a, b);
}

type Filled = Pick<RuledFinding, "arguments">;

/** A rule that runs anew tells the same by other objects. */
function sameArguments({ arguments: a }: Filled, { arguments: b }: Filled): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every(name => a[name] === b[name]);
}

function isSaidAlike(a: FeatureSettings, b: FeatureSettings): boolean {
  return a.messages === b.messages && a.client === b.client;
}

function isSameRange({ start, end }: Range, other: Range): boolean {
  return (
    start.line === other.start.line &&
    start.character === other.start.character &&
    end.line === other.end.line &&
    end.character === other.end.character
  );
}
