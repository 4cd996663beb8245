/** JUnit XML: a suite per file, a case per finding, so that CI shows each. */
import junitReportBuilder, { type Builder } from "junit-report-builder";
import type { CheckedFile } from "../contract.ts";
import { printable } from "../printable.ts";
import { counted, type MessageLanguage, speaker, TEXTS } from "../texts.ts";

export function junit(files: readonly CheckedFile[], language: MessageLanguage): string {
  // The package is CommonJS: its default export is what the types call the default of the default.
  const report = (junitReportBuilder as unknown as Builder & { newBuilder(): Builder }).newBuilder();
  const say = speaker(language);
  for (const { file: path, diagnostics } of files) {
    // CI prints reports into its log, too.
    const file = printable(path);
    const suite = report.testSuite().name(file);
    if (diagnostics.length === 0)
      suite
        .testCase()
        .className(file)
        .name(say(TEXTS.clean, { files: counted("file", 1, language) }));
    for (const { code, severity, message, range } of diagnostics) {
      const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
      const one = suite
        .testCase()
        .className(file)
        .name(`${code} ${range.start.line + 1}:${range.start.character + 1}`);
      // A hint is no failure; it stands in the report all the same.
      if (severity === "error" || severity === "warning") one.failure(`${place} ${printable(message)}`, code);
      else one.standardOutput(`${place} ${printable(message)}`);
    }
  }
  return report.build();
}
