/** SARIF 2.1.0 for code scanning services. */
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";
import { RULES } from "../../rules/all.ts";
import { rulePage } from "../../rules/page/page.ts";
import { said } from "../../rules/support/said.ts";
import { VERSION } from "../../version.ts";
import type { CheckedFile } from "../contract.ts";
import type { MessageLanguage } from "../texts.ts";
import { plainPage } from "./plain-page.ts";

const LEVEL = { error: "error", warning: "warning", information: "note", hint: "note" } as const;

export function sarif(files: readonly CheckedFile[], language: MessageLanguage): string {
  const run = new SarifRunBuilder().initSimple({ toolDriverName: "Préambule", toolDriverVersion: VERSION });
  const found = new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)));
  for (const rule of RULES) {
    const described = new SarifRuleBuilder().initSimple({
      ruleId: rule.id,
      shortDescriptionText: said(rule.title, language),
      fullDescriptionText: said(rule.explanation, language),
    });
    described.rule.defaultConfiguration = { level: LEVEL[rule.severity] };
    // Nobody reads the pages of rules that found nothing. There is no address on the web to give as `helpUri`.
    if (found.has(rule.id)) {
      const markdown = rulePage(rule, language);
      described.rule.help = { text: plainPage(markdown), markdown };
    }
    run.addRule(described);
  }
  for (const { file, diagnostics } of files) {
    for (const { code, severity, message, range } of diagnostics) {
      run.addResult(
        new SarifResultBuilder().initSimple({
          ruleId: code,
          level: LEVEL[severity as keyof typeof LEVEL],
          messageText: message,
          fileUri: uriOf(file),
          startLine: range.start.line + 1,
          startColumn: range.start.character + 1,
          endLine: range.end.line + 1,
          endColumn: range.end.character + 1,
        }),
      );
    }
  }
  run.run.columnKind = "utf16CodeUnits";
  const log = new SarifBuilder();
  log.addRun(run);
  return `${log.buildSarifJsonString({ indent: true })}\n`;
}

/** A path as a reference that every reader of URIs understands; one that is absolute names its scheme. */
function uriOf(file: string): string {
  const path = file.replace(/\\/g, "/").split("/").map(encodeURIComponent).join("/");
  const drive = /^([a-z])%3A\//i;
  return path.startsWith("/") || drive.test(path) ? `file://${path.replace(drive, "/$1:/")}` : path;
}
