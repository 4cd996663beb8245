/** SARIF 2.1.0 for code scanning services. */
import { SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";
import { RULES } from "../../rules/all.ts";
import { said } from "../../rules/messages/format-message.ts";
import { rulePage } from "../../rules/page/page.ts";
import { VERSION } from "../../version.ts";
import type { CheckedFile } from "../contract.ts";
import type { MessageLanguage } from "../texts.ts";
import type { Format } from "./format.ts";
import { plainPage } from "./plain-page.ts";

const LEVEL = { error: "error", warning: "warning", information: "note", hint: "note" } as const;

/** The results come first and the rules last: which rules have found something is known only then. */
export const sarif: Format = {
  head: `{
  "$schema": "http://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "columnKind": "utf16CodeUnits",
      "results": [`,
  between: ",",
  file: results,
  tail: ({ found }, language) => `
      ],
      "tool": ${indented(toolOf(found, language), 6)}
    }
  ]
}
`,
};

function results({ file, diagnostics }: CheckedFile): string {
  return diagnostics
    .map(({ code, severity, message, range }) => {
      const { result } = new SarifResultBuilder().initSimple({
        ruleId: code,
        level: LEVEL[severity as keyof typeof LEVEL],
        messageText: message,
        fileUri: uriOf(file),
        startLine: range.start.line + 1,
        startColumn: range.start.character + 1,
        endLine: range.end.line + 1,
        endColumn: range.end.character + 1,
      });
      return `\n        ${indented({ ...result, ruleIndex: RULE_INDEX.get(code) }, 8)}`;
    })
    .join(",");
}

const RULE_INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

function toolOf(found: ReadonlySet<string>, language: MessageLanguage) {
  const run = new SarifRunBuilder().initSimple({ toolDriverName: "Préambule", toolDriverVersion: VERSION });
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
  return run.run.tool;
}

/** JSON inside JSON: all lines but the first stand further right. */
function indented(value: object, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(spaces)}`);
}

/** A path as a reference that every reader of URIs understands; one that is absolute names its scheme. */
function uriOf(file: string): string {
  const path = file.replace(/\\/g, "/").split("/").map(encodeURIComponent).join("/");
  const drive = /^([a-z])%3A\//i;
  return path.startsWith("/") || drive.test(path) ? `file://${path.replace(drive, "/$1:/")}` : path;
}
