import assert from "node:assert/strict";
import { DiagnosticTag } from "vscode-languageserver-types";
import { provideDiagnostics } from "../../../server/features/diagnostics/diagnostics.ts";
import { formatDocument } from "../../../server/features/formatting/formatting.ts";
import { createStatus } from "../../../server/features/status/status.ts";
import type { RuledFinding } from "../../../server/rules/run.ts";
import { ENGLISH, FRENCH, PLAIN, readText, resolution, SAMPLES, sample, type TestDocument } from "./support.ts";

/** Each diagnostic as « code severity: the text it covers ». */
function shown(document: TestDocument, settings = FRENCH): string[] {
  return provideDiagnostics(document, settings).map(
    ({ code, severity, range }) => `${code} ${severity}: ${document.positions.getText(range)}`,
  );
}

const FAULTY = "The General Assembly,\n\nRecalling its decision;\n\n1. Decides to act;\n\n2. Requests States to act.\n";

describe("diagnostics", () => {
  it("cover what is wrong, with the rule as their code", () => {
    assert.deepEqual(shown(readText(FAULTY)), ["preambular-mark 1: ;"]);
    assert.equal(provideDiagnostics(readText(FAULTY), FRENCH)[0]?.source, "preambule");
  });

  it("count positions alike whatever ends lines, after characters of two units, and over wrapped lines", () => {
    for (const text of [
      FAULTY.replaceAll("\n", "\r\n"),
      FAULTY.replace("decision", "𝕕ecision"),
      FAULTY.replace("its decision", "its\ndecision"),
    ]) {
      assert.deepEqual(shown(readText(text)), ["preambular-mark 1: ;"], JSON.stringify(text));
    }
  });

  it("speak the person's language", () => {
    const message = (settings: typeof FRENCH) => provideDiagnostics(readText(FAULTY), settings)[0]?.message;
    assert.equal(message(FRENCH), "Un alinéa du préambule se termine par «\u00a0,\u00a0», non par «\u00a0;\u00a0».");
    assert.equal(message(ENGLISH), "A preambular paragraph ends with “,”, not “;”.");
  });

  it("take their severity from the settings", () => {
    assert.deepEqual(shown(readText(FAULTY, { levels: { "preambular-mark": "hint" } })), ["preambular-mark 4: ;"]);
    assert.deepEqual(shown(readText(FAULTY, { levels: { "preambular-mark": "off" } })), []);
  });

  it("link to the rule's page in the person's language, for editors that can show it", () => {
    const href = (settings: typeof FRENCH) => provideDiagnostics(readText(FAULTY), settings)[0]?.codeDescription?.href;
    assert.equal(href(FRENCH), "preambule-rule:/fr/preambular-mark.md");
    assert.equal(href(ENGLISH), "preambule-rule:/en/preambular-mark.md");
    assert.equal(href({ ...FRENCH, client: { ...FRENCH.client, rulePages: null } }), undefined);
    assert.equal(href({ ...FRENCH, client: { ...FRENCH.client, codeDescriptions: false } }), undefined);
  });

  it("fade a suppression that suppresses nothing, for editors that can", () => {
    const document = readText(
      `<!-- preambule-disable-file preambular-mark: essai -->\n\n${resolution("Décide d'agir.")}`,
    );
    const tags = (settings: typeof FRENCH) =>
      provideDiagnostics(document, settings).find(({ code }) => code === "unused-suppression")?.tags;
    assert.deepEqual(tags(FRENCH), [DiagnosticTag.Unnecessary]);
    assert.equal(tags(PLAIN), undefined);
  });

  it("point at related places, for editors that can", () => {
    const document = readText(FAULTY);
    const found = document.findings[0] as RuledFinding;
    const related = [
      { start: 0, end: 20, message: { fr: "« {who} » ici", en: "“{who}” here" }, arguments: { who: "X" } },
    ];
    const told = { ...document, findings: [{ ...found, related }] };
    assert.deepEqual(provideDiagnostics(told, FRENCH)[0]?.relatedInformation, [
      {
        location: {
          uri: document.positions.uri,
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 20 } },
        },
        message: "«\u00a0X\u00a0» ici",
      },
    ]);
    assert.equal(provideDiagnostics(told, PLAIN)[0]?.relatedInformation, undefined);
  });

  describe("of a text that says itself that it is in a language without rules", () => {
    const portuguese = (lang: string) =>
      `---\nlang: ${lang}\nprofile: declaration\n---\n\nOs Ministros (ABC),\n\nDecidem criar um centro ;\n\nPedem  um informe;\n`;

    it("say so where it stands, and nothing else", () => {
      for (const lang of ["pt", "PT", "pt-BR"]) {
        const document = readText(portuguese(lang));
        const found = provideDiagnostics(document, FRENCH);
        assert.deepEqual(
          found.map(({ code, range }) => [code, document.positions.getText(range)]),
          [["unruled-language", `lang: ${lang}`]],
        );
        assert.match(String(found[0]?.message), /Português/);
        assert.deepEqual(formatDocument(document, FRENCH), []);
        assert.equal(createStatus(document).language, "pt");
        assert.deepEqual(createStatus(document).written, ["lang", "profile"]);
      }
    });

    it("are those of the language that the text looks like where nobody knows the one it names", () => {
      const document = readText(portuguese("xx"));
      const codes = provideDiagnostics(document, FRENCH).map(({ code }) => code);
      assert.ok(codes.includes("double-space") && !codes.includes("unruled-language"), codes.join());
      assert.notDeepEqual(formatDocument(document, FRENCH), []);
    });
  });

  describe("of a text in no known language", () => {
    const TURKISH = "Bugün hava çok güzel ve çocuklar bahçede oynuyor. ".repeat(10);

    it("say so once, on its first line", () => {
      const document = readText(`${TURKISH.trim()}\nYarın yağmur yağacak.\n`);
      const [first] = provideDiagnostics(document, ENGLISH);
      assert.equal(first?.code, "unknown-language");
      assert.match(String(first?.message), /none of the known languages \(.*English, .*French.*\); it is read as/);
      assert.equal(document.positions.getText(first?.range), TURKISH.trim());
    });

    it("say so of Portuguese, which shares its smallest words with French and Spanish", () => {
      const portuguese =
        "Os Ministros da Pesca das ilhas,\n\nRecordando o acordo que se assinou na capital,\n\n" +
        "Decidem criar um centro regional para a vigilância da pesca e dos portos, com a ajuda das ilhas;\n\n" +
        "Pedem ao Secretário que apresente um relatório sobre os meios necessários, na próxima reunião.\n";
      assert.equal(provideDiagnostics(readText(portuguese), ENGLISH)[0]?.code, "unknown-language");
      const french = "Les Ministres,\n\nRappelant que le Salvador (El Salvador) et Las Palmas y ont souscrit,\n\n";
      const codes = provideDiagnostics(
        readText(`${french}${"Décident d'agir pour la paix et la santé. ".repeat(5)}`),
        FRENCH,
      );
      assert.ok(!codes.some(({ code }) => code === "unknown-language"));
    });

    it("say nothing of a text in a known one", () => {
      for (const path of SAMPLES) {
        assert.ok(!shown(readText(sample(path))).some(line => line.startsWith("unknown-language")), path);
      }
    });

    it("say nothing when the person chose a language, or has just begun", () => {
      const codes = (text: string, language?: string) =>
        provideDiagnostics(readText(text, { language }), FRENCH).map(({ code }) => code);
      assert.ok(!codes(TURKISH, "fr").includes("unknown-language"));
      assert.ok(!codes(`---\nlang: fr\n---\n\n${TURKISH}`).includes("unknown-language"));
      assert.ok(!codes("Bugün hava çok güzel").includes("unknown-language"));
      assert.deepEqual(codes(""), []);
    });
  });
});
