import assert from "node:assert/strict";
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver-types";
import { provideCodeActions } from "../../../../server/features/code-actions/code-actions.ts";
import { provideDiagnostics } from "../../../../server/features/diagnostics/diagnostics.ts";
import { toSpan } from "../../../../server/features/shared/read-document.ts";
import { listPreferredEdits } from "../../../../server/rules/fixes/apply-fixes.ts";
import type { Edit } from "../../../../server/rules/rule.ts";
import type { RuledFinding } from "../../../../server/rules/run.ts";
import { readMarks } from "../../../fixtures/marks.ts";
import { applied, ENGLISH, FRENCH, PLAIN, readText, sample, type TestDocument } from "../support.ts";

const FIX_ALL = "source.fixAll.preambule";

interface Asked {
  readonly document: TestDocument;
  readonly actions: readonly CodeAction[];
}

/** What is offered for the marked range, with the editor's diagnostics there. */
function asked(source: string, settings = FRENCH, only?: string[]): Asked {
  const { text, ranges } = readMarks(source);
  const range = ranges[0] ?? { start: 0, end: text.length };
  const document = readText(text);
  const here = provideDiagnostics(document, settings).filter(one => {
    const { start, end } = toSpan(one.range, document);
    return start <= range.end && range.start <= end;
  });
  const context = { diagnostics: here, ...(only ? { only } : {}) };
  return { document, actions: provideCodeActions(document, range, context, settings) };
}

function titled({ actions }: Asked, title: string): CodeAction {
  const found = actions.find(action => action.title === title);
  assert.ok(found, `no “${title}” among ${actions.map(action => action.title).join(" | ")}`);
  return found;
}

const REST = "1. Decides to act;\n\n2. Requests States to act.\n";
const ONE = `The General Assembly,\n\nRecalling its decision⟦;⟧\n\n${REST}`;
const TWO = `The General Assembly,\n\nRecalling its decision⟦;⟧\n\nAware of the need;\n\n${REST}`;

describe("code actions", () => {
  it("mend a finding as its rule says", () => {
    const offered = asked(ONE);
    const fix = titled(offered, "Terminer par «\u00a0,\u00a0»");
    assert.equal(fix.isPreferred, true);
    assert.equal(fix.kind, CodeActionKind.QuickFix);
    assert.deepEqual(
      fix.diagnostics?.map(({ code }) => code),
      ["preambular-mark"],
    );
    const text = applied(fix.edit, offered.document);
    assert.equal(text, readMarks(ONE).text.replace("decision;", "decision,"));
    assert.deepEqual(readText(text).findings, []);
  });

  it("are offered only where the finding is", () => {
    assert.deepEqual(asked(ONE.replace("⟦;⟧", ";").replace("States", "⟦States⟧")).actions, []);
  });

  it("are offered for what the editor names, wherever in the line the cursor is", () => {
    const document = readText(readMarks(ONE).text);
    const at = document.analysis.text.indexOf("Recalling");
    const offered = (named: Diagnostic[]) =>
      provideCodeActions(document, { start: at, end: at }, { diagnostics: named }, FRENCH).map(({ title }) => title);
    assert.deepEqual(offered([]), []);
    assert.equal(offered(provideDiagnostics(document, FRENCH))[0], "Terminer par «\u00a0,\u00a0»");
    const elsewhere = provideDiagnostics(document, FRENCH).map(one => ({ ...one, code: "item-mark" }));
    assert.deepEqual(offered(elsewhere), []);
  });

  it("mend every finding of a rule, when there are several", () => {
    const offered = asked(TWO);
    const text = applied(
      titled(offered, "Corriger partout\u00a0: Fin d’un alinéa du préambule").edit,
      offered.document,
    );
    assert.deepEqual(readText(text).findings, []);
    assert.ok(asked(ONE).actions.every(({ title }) => !title.startsWith("Corriger partout")));
  });

  describe("that silence a rule", () => {
    const HERE = "Do not report here: End of a preambular paragraph";
    const FILE = "Do not report in this file: End of a preambular paragraph";
    const edited = (source: string, title: string, settings = ENGLISH) => {
      const offered = asked(source, settings);
      return applied(titled(offered, title).edit, offered.document);
    };
    const silent = (text: string) =>
      assert.deepEqual(
        readText(text).findings.map(({ rule }) => rule.id),
        [],
        text,
      );

    it("write a comment above its paragraph, at the beginning of the line, and leave the reason to be written", () => {
      const text = edited(ONE.replaceAll("\n", "\r\n").replace("Recalling", "   Recalling"), HERE);
      assert.match(
        text,
        /\r\n\r\n<!-- preambule-disable-next-paragraph preambular-mark: \[say why\] -->\r\n {3}Recalling/,
      );
      silent(text);
    });

    it("write a comment for the whole file at its top, after front matter", () => {
      const comment = "<!-- preambule-disable-file preambular-mark: [say why] -->";
      assert.equal(edited(TWO, FILE), `${comment}\n\n${readMarks(TWO).text}`);
      silent(edited(TWO, FILE));
      const front = "---\nlang: en\n---\n";
      assert.equal(edited(`${front}\n${TWO}`, FILE), `${front}\n${comment}\n\n${readMarks(TWO).text}`);
    });

    it("add the rule to a comment that stands there", () => {
      const paragraph = "<!-- preambule-disable-next-paragraph elision, apostrophe: as quoted -->\n";
      const text = edited(ONE.replace("Recalling", `${paragraph}Recalling`), HERE);
      assert.equal(text.match(/<!--/g)?.length, 1);
      assert.ok(text.includes("elision, apostrophe, preambular-mark: as quoted -->"), text);
      const file = `<!-- preambule-disable-file elision: old -->\n\n${ONE}`;
      assert.ok(edited(file, FILE).startsWith("<!-- preambule-disable-file elision, preambular-mark: old -->\n\nThe"));
      // Of another paragraph, or of the file: none of this one's.
      assert.match(edited(`${paragraph}\n${ONE}`, HERE), /<!--[^>]*preambular-mark: \[say why\] -->\nRecalling/);
    });

    it("write words to be replaced for editors that select nothing", () => {
      const text = edited(ONE, "Ne pas signaler ici\u00a0: Fin d’un alinéa du préambule", PLAIN);
      assert.match(text, /preambular-mark: indiquer pourquoi -->\nRecalling/);
      assert.deepEqual(
        readText(text).findings.map(({ rule }) => rule.id),
        ["suppression-reason"],
      );
    });

    it("are not offered for what is said of a comment", () => {
      const comment = `⟦<!-- preambule-disable-file double-space: old -->⟧\n\n${ONE.replace(/[⟦⟧]/gu, "")}`;
      const titles = asked(comment, ENGLISH).actions.map(({ title }) => title);
      assert.deepEqual(titles, ["Remove the suppression"]);
    });
  });

  it("keep to the kinds that are asked for", () => {
    const kinds = (...only: string[]) => [...new Set(asked(TWO, FRENCH, only).actions.map(({ kind }) => kind))];
    assert.deepEqual(kinds("quickfix"), ["quickfix"]);
    assert.deepEqual(kinds("source"), [FIX_ALL]);
    assert.deepEqual(kinds("source.fixAll"), [FIX_ALL]);
    assert.deepEqual(kinds(FIX_ALL), [FIX_ALL]);
    assert.deepEqual(kinds("source.organizeImports"), []);
    assert.deepEqual(kinds("refactor"), []);
    assert.ok(!asked(TWO).actions.some(({ kind }) => kind === FIX_ALL), "nobody asked for the whole file");
  });

  it("mend all that has one answer at once", () => {
    for (const path of ["fr/fautif.undecl", "en/faulty.undecl"]) {
      const document = readText(sample(path));
      const [action] = provideCodeActions(document, { start: 0, end: 0 }, { diagnostics: [], only: [FIX_ALL] }, FRENCH);
      const fixable = (findings: readonly RuledFinding[]) =>
        findings.filter(({ fixes }) => fixes?.some(fix => fix.preferred));
      const after = readText(applied(action?.edit, document));
      assert.ok(fixable(after.findings).length < fixable(document.findings).length / 2, path);
    }
    assert.deepEqual(asked("The General Assembly,\n\nDecides to act.\n", FRENCH, [FIX_ALL]).actions, []);
  });

  it("say which version they edit, for editors that check it", () => {
    const [change] = titled(asked(ONE), "Terminer par «\u00a0,\u00a0»").edit?.documentChanges ?? [];
    assert.deepEqual(change && "textDocument" in change && change.textDocument, {
      uri: "file:///test.undecl",
      version: 7,
    });
    const offered = asked(ONE, PLAIN);
    const plain = titled(offered, "Terminer par «\u00a0,\u00a0»").edit;
    assert.equal(plain?.documentChanges, undefined);
    assert.match(applied(plain, offered.document), /decision,\n/);
  });

  it("never apply two edits of the same place together", () => {
    const finding = (...edits: Edit[]) =>
      ({ start: 0, end: 0, fixes: [{ title: { fr: "", en: "" }, preferred: true, edits }] }) as unknown as RuledFinding;
    const edit = (start: number, end: number): Edit => ({ start, end, newText: "x" });
    const chosen = (...findings: RuledFinding[]) => listPreferredEdits(findings).map(({ start, end }) => [start, end]);
    assert.deepEqual(chosen(finding(edit(5, 9)), finding(edit(8, 12)), finding(edit(0, 5))), [
      [0, 5],
      [5, 9],
    ]);
    assert.deepEqual(chosen(finding(edit(3, 3)), finding(edit(3, 3)), finding(edit(3, 5))), [[3, 3]]);
    assert.deepEqual(chosen(finding(edit(0, 1)), finding(edit(0, 1), edit(20, 21))), [[0, 1]]);
  });
});
