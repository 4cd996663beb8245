/** Findings as JUnit XML: a test suite per file, a test case per finding. */
import junitReportBuilder, { type Builder } from "junit-report-builder";
import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import { formatQuantity } from "../../features/shared/format-quantity.ts";
import type { CheckedFile } from "../contract.ts";
import { toPrintable } from "../printable.ts";
import { COUNTS, createMessageFormatter, TEXTS } from "../texts.ts";
import type { OutputFormat } from "./output-format.ts";

/** The root element has no totals, since it is written before they are known. */
export const junitFormat: OutputFormat = {
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
  formatFile: formatSuite,
  formatTail: () => "</testsuites>\n",
};

/** The report of one file, without the root element. */
function formatSuite({ file: path, diagnostics }: CheckedFile, language: MessageLanguage): string {
  // CI prints reports into its log, where control characters would act.
  const file = toPrintable(path);
  // The package is CommonJS: its default export is what its types call `default.default`.
  const report = (junitReportBuilder as unknown as Builder & { newBuilder(): Builder }).newBuilder();
  const testSuite = report.testSuite().name(file);
  if (diagnostics.length === 0) {
    const name = createMessageFormatter(language)(TEXTS.clean, { files: formatQuantity(COUNTS.file, 1, language) });
    testSuite.testCase().className(file).name(name);
  }
  for (const { code, severity, message, range } of diagnostics) {
    const place = `${range.start.line + 1}:${range.start.character + 1}`;
    const testCase = testSuite.testCase().className(file).name(`${code} ${place}`);
    // Information and hints are no failures; they are printed as output of the test case.
    if (severity === "error" || severity === "warning")
      testCase.failure(`${file}:${place} ${toPrintable(message)}`, code);
    else testCase.standardOutput(`${file}:${place} ${toPrintable(message)}`);
  }
  const xml = report.build();
  return xml.slice(xml.indexOf("  <testsuite "), xml.lastIndexOf("</testsuites>"));
}
