/** JUnit XML: a suite per file, a case per finding, so that CI shows each. */
import junitReportBuilder, { type Builder } from "junit-report-builder";
import type { CheckedFile } from "../contract.ts";
import { printable } from "../printable.ts";
import { counted, type MessageLanguage, speaker, TEXTS } from "../texts.ts";
import type { Format } from "./format.ts";

/** The root bears no totals: they would have to be known before the first suite is written. */
export const junit: Format = {
  head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n',
  file: suite,
  tail: () => "</testsuites>\n",
};

/** A whole report on one file, without its root. */
function suite({ file: path, diagnostics }: CheckedFile, language: MessageLanguage): string {
  // CI prints reports into its log, too.
  const file = printable(path);
  // The package is CommonJS: its default export is what the types call the default of the default.
  const report = (junitReportBuilder as unknown as Builder & { newBuilder(): Builder }).newBuilder();
  const one = report.testSuite().name(file);
  if (diagnostics.length === 0) {
    const name = speaker(language)(TEXTS.clean, { files: counted("file", 1, language) });
    one.testCase().className(file).name(name);
  }
  for (const { code, severity, message, range } of diagnostics) {
    const place = `${range.start.line + 1}:${range.start.character + 1}`;
    const found = one.testCase().className(file).name(`${code} ${place}`);
    // A hint is no failure; it stands in the report all the same.
    if (severity === "error" || severity === "warning") found.failure(`${file}:${place} ${printable(message)}`, code);
    else found.standardOutput(`${file}:${place} ${printable(message)}`);
  }
  const xml = report.build();
  return xml.slice(xml.indexOf("  <testsuite "), xml.lastIndexOf("</testsuites>"));
}
