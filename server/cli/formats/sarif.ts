/** Findings as SARIF 2.1.0, for code scanning services. */
import { SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";
import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import { RULES } from "../../rules/all.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { createRulePage } from "../../rules/page/rule-page.ts";
import { VERSION } from "../../version.ts";
import type { CheckedFile } from "../contract.ts";
import type { OutputFormat } from "./output-format.ts";
import { renderPlainPage } from "./plain-page.ts";

const LEVEL = { error: "error", warning: "warning", information: "note", hint: "note" } as const;

/** The rules stand after the results, since only the rules that have findings are printed with their page. */
export const sarifFormat: OutputFormat = {
  head: `{
  "$schema": "http://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "columnKind": "utf16CodeUnits",
      "results": [`,
  separator: ",",
  formatFile: formatResults,
  formatTail: ({ rulesFound }, language) => `
      ],
      "tool": ${stringifyIndented(createTool(rulesFound, language), 6)}
    }
  ]
}
`,
};

function formatResults({ file, diagnostics }: CheckedFile): string {
  return diagnostics
    .map(({ code, severity, message, range }) => {
      const { result } = new SarifResultBuilder().initSimple({
        ruleId: code,
        level: LEVEL[severity],
        messageText: message,
        fileUri: toUri(file),
        startLine: range.start.line + 1,
        startColumn: range.start.character + 1,
        endLine: range.end.line + 1,
        endColumn: range.end.character + 1,
      });
      return `\n        ${stringifyIndented({ ...result, ruleIndex: RULE_INDEX.get(code) }, 8)}`;
    })
    .join(",");
}

const RULE_INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, index) => [id, index]));

function createTool(found: ReadonlySet<string>, language: MessageLanguage) {
  const run = new SarifRunBuilder().initSimple({ toolDriverName: "Préambule", toolDriverVersion: VERSION });
  for (const rule of RULES) {
    const builder = new SarifRuleBuilder().initSimple({
      ruleId: rule.id,
      shortDescriptionText: formatMessage(rule.title, language),
      fullDescriptionText: formatMessage(rule.explanation, language),
    });
    builder.rule.defaultConfiguration = { level: LEVEL[rule.severity] };
    // The page is left out for rules without findings. There is no web address to give as `helpUri`.
    if (found.has(rule.id)) {
      const markdown = createRulePage(rule, language);
      builder.rule.help = { text: renderPlainPage(markdown), markdown };
    }
    run.addRule(builder);
  }
  return run.run.tool;
}

/** JSON to be inserted into other JSON: all lines but the first are indented by `spaces`. */
function stringifyIndented(value: object, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(spaces)}`);
}

/** Converts a path to a URI reference: an absolute path gets the scheme `file:`. */
function toUri(file: string): string {
  const path = file.replace(/\\/g, "/").split("/").map(encodeURIComponent).join("/");
  const drive = /^([a-z])%3A\//i;
  return path.startsWith("/") || drive.test(path) ? `file://${path.replace(drive, "/$1:/")}` : path;
}
