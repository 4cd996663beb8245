import assert from "node:assert/strict";
import { quoteSpan } from "../../../../server/features/review/quote.ts";
import { createReview, createReviewEdit, exportReview } from "../../../../server/features/review/review.ts";
import { REVIEW_SEVERITIES, type ReviewGrouping, type ReviewSeverity } from "../../../../server/protocol/review.ts";
import { readMarks } from "../../../fixtures/marks.ts";
import { applied, ENGLISH, FRENCH, PLAIN, readText, resolution, SAMPLES, sample } from "../support.ts";

const FAULTY = resolution(
  "Rappelant que il a été saisi ;",
  "Consciente de ses devoirs ;",
  "1. Décide d'agir ;",
  "2. Invitent les États à lire le rapport.",
);

const PAGE = `# Relecture : projet.undecl

- Fichier : projet.undecl
- Langue : français
- Usage : Assemblée générale
- Constats : 3 erreurs, 1 avertissement, 1 conseil

## Constats

### Rappelant que il a été saisi ;

- **Avertissement** (\`elision\`, ligne 3) — Élision oubliée : « qu'il ».

  > Rappelant <mark><ins>que il</ins></mark> a été saisi ;

  Correction proposée : Écrire « qu'il ».

- **Conseil** (\`no-break-space\`, ligne 3) — Espaces devant les signes et dans les guillemets : 3 devraient être insécables.

  > Rappelant que il a été saisi<mark><ins>␣</ins></mark>;

- **Erreur** (\`preambular-mark\`, ligne 3) — Un alinéa du préambule se termine par « , », non par « ; ».

  > Rappelant que il a été saisi <mark><ins>;</ins></mark>

  Correction proposée : Terminer par « , ».

### Consciente de ses devoirs ;

- **Erreur** (\`preambular-mark\`, ligne 5) — Un alinéa du préambule se termine par « , », non par « ; ».

  > Consciente de ses devoirs <mark><ins>;</ins></mark>

  Correction proposée : Terminer par « , ».

### 2. Invitent les États à lire le rapport.

- **Erreur** (\`opener-agreement\`, ligne 9) — « Invitent » ne s’accorde pas avec « L'Assemblée générale » : écrire « Invite ».

  > 2\\. <mark><ins>Invitent</ins></mark> les États à lire le rapport.

  Correction proposée : Écrire « Invite ».

## Règles

- **Élision oubliée ou de trop** (\`elision\`) — Que, de, le, la, se, ne perdent leur voyelle devant une voyelle ou un h muet : « qu’il », « d’autres », « l’heure ». Du et au deviennent « de l’ » et « à l’ » : « de l’État ». Un h aspiré, « onze » et « oui » l’empêchent, et devant une consonne rien ne s’élide.

  Sources : Un relevé sur plus de deux mille textes adoptés par quatre organes. A/76/587, une lettre distribuée avec la décision et la déclaration qu’elle transmet.

`;

/** Groups and their findings, one a line. */
function listed(by: ReviewGrouping, severities: readonly ReviewSeverity[] = REVIEW_SEVERITIES, settings = FRENCH) {
  const { groups } = createReview(readText(FAULTY), { by, severities }, settings);
  // Plain blanks are easier to read here.
  const plain = (line: string) => line.replaceAll("\u00a0", " ");
  return groups.flatMap(({ label, detail, severity, findings }) => [
    plain([label, detail, severity].filter(Boolean).join(" · ")),
    ...findings.map(({ rule, message, fix }) => plain(`  ${rule}: ${message}${fix ? ` → ${fix}` : ""}`)),
  ]);
}

describe("the review", () => {
  it("groups findings by clause, in the order of the text", () => {
    assert.deepEqual(listed("clause"), [
      "Rappelant que il a été saisi ; · Préambule · error",
      "  elision: Élision oubliée : « qu'il ». → Écrire « qu'il »",
      "  no-break-space: Espaces devant les signes et dans les guillemets : 3 devraient être insécables.",
      "  preambular-mark: Un alinéa du préambule se termine par « , », non par « ; ». → Terminer par « , »",
      "Consciente de ses devoirs ; · Préambule · error",
      "  preambular-mark: Un alinéa du préambule se termine par « , », non par « ; ». → Terminer par « , »",
      "2. Invitent les États à lire le rapport. · Dispositif · error",
      "  opener-agreement: « Invitent » ne s’accorde pas avec « L'Assemblée générale » : écrire « Invite ». → Écrire « Invite »",
    ]);
  });

  it("groups them by rule and by severity, the gravest first", () => {
    assert.deepEqual(
      listed("rule").filter(line => !line.startsWith(" ")),
      [
        "Fin d’un alinéa du préambule · preambular-mark · error",
        "Accord avec la ligne d’édiction · opener-agreement · error",
        "Élision oubliée ou de trop · elision · warning",
        "Espaces insécables · no-break-space · hint",
      ],
    );
    assert.deepEqual(
      listed("severity", REVIEW_SEVERITIES, ENGLISH).filter(line => !line.startsWith(" ")),
      ["Errors · error", "Warnings · warning", "Hints · hint"],
    );
  });

  it("shows the severities that are asked for, and says of how many", () => {
    const { groups, shown, total } = createReview(readText(FAULTY), { by: "clause", severities: ["warning"] }, FRENCH);
    assert.ok(groups.flatMap(({ findings }) => findings).every(({ severity }) => severity === "warning"));
    assert.ok(shown > 0 && shown < total);
  });

  it("mends one finding, all of its rule, or silences it, in one edit", () => {
    const document = readText(FAULTY);
    const { groups } = createReview(document, { by: "rule", severities: REVIEW_SEVERITIES }, FRENCH);
    const [mark] = groups.find(({ id }) => id === "rule/preambular-mark")?.findings ?? [];
    assert.ok(mark);
    const edit = (does: "fix" | "fix-all" | "ignore", range = mark.range) =>
      createReviewEdit(document, { does, rule: mark.rule, range }, FRENCH) ?? undefined;
    const once = FAULTY.replace("saisi ;", "saisi,");
    assert.equal(applied(edit("fix"), document), once);
    assert.equal(applied(edit("fix-all"), document), once.replace("devoirs ;", "devoirs,"));
    assert.equal(
      applied(edit("ignore"), document),
      FAULTY.replace("Rapp", "<!-- preambule-disable-next-paragraph preambular-mark: [indiquer pourquoi] -->\nRapp"),
    );
    assert.equal(edit("fix", { ...mark.range, end: mark.range.start }), undefined, "no such finding");
    const plain = createReviewEdit(document, { does: "fix", rule: mark.rule, range: mark.range }, PLAIN);
    assert.ok(plain?.changes, "an editor that knows no versions");
  });

  it("leaves a decision to a person", () => {
    const document = readText(resolution("Rappelant ses actes,", "1. Décide d'agir ;", "2. Frétille les États."));
    for (const { rule, range, fix } of createReview(
      document,
      { by: "clause", severities: REVIEW_SEVERITIES },
      FRENCH,
    ).groups.flatMap(({ findings }) => findings)) {
      assert.equal(createReviewEdit(document, { does: "fix", rule, range }, FRENCH) === null, fix === null, rule);
    }
  });

  it("keeps to the findings of every sample, whatever the grouping", () => {
    for (const path of SAMPLES) {
      const document = readText(sample(path));
      for (const by of ["clause", "rule", "severity"] as const) {
        const { groups, shown } = createReview(document, { by, severities: REVIEW_SEVERITIES }, FRENCH);
        assert.equal(groups.flatMap(({ findings }) => findings).length, document.findings.length, path);
        assert.equal(shown, document.findings.length);
        assert.equal(new Set(groups.map(({ id }) => id)).size, groups.length);
      }
    }
  });
});

describe("a quotation in a review", () => {
  const quote = (source: string) => {
    const { text, ranges } = readMarks(source);
    return quoteSpan(text, ranges[0] as (typeof ranges)[0])
      .replace("<mark><ins>", "⟦")
      .replace("</ins></mark>", "⟧");
  };

  it("keeps to the paragraph and cuts between words", () => {
    assert.equal(quote("Avant,\n\nRappelant ⟦que il⟧ agit,\n\nAprès"), "Rappelant ⟦que il⟧ agit,");
    assert.equal(quote("Avant,\r\n\r\nRappelant ⟦que il⟧ agit,\r\n\r\nAprès"), "Rappelant ⟦que il⟧ agit,");
    assert.equal(
      quote(`${"mot ".repeat(30)}⟦ici⟧${" mot".repeat(30)}`),
      `…${"mot ".repeat(15)}⟦ici⟧${" mot".repeat(15)}…`,
    );
  });

  it("shows what cannot be seen, and makes nothing of what Markdown would", () => {
    assert.equal(quote("a⟦⟧ b"), "a⟦‸⟧ b");
    assert.equal(quote("a⟦  ⟧b"), "a⟦␣␣⟧b");
    assert.equal(quote("1. Décide *⟦x⟧* <b> [c](d) | `e`"), "1\\. Décide \\*⟦x⟧\\* \\<b\\> \\[c\\](d) \\| \\`e\\`");
    assert.equal(quote("- a ⟦b⟧"), "\\- a ⟦b⟧");
    assert.equal(quote(`${"𝒜".repeat(40)}⟦b⟧`).includes("\ufffd"), false);
  });
});

describe("the review as Markdown", () => {
  it("tells all there is to a reader who has not the text", () => {
    const page = exportReview(readText(FAULTY), "projet.undecl", FRENCH).replaceAll("\u00a0", " ");
    assert.equal(page.slice(0, page.indexOf("- **Espaces insécables**")), PAGE);
    assert.match(
      page,
      /\n## Statistiques\n\n\| Objet \| Valeur \|\n\|---\|---:\|\n\| \*\*Texte entier\*\* \| 21 mots \|\n\| \*\*Résolution\*\* \| 21 mots \|\n/,
    );
  });

  it("says that there is nothing to say, and what was read", () => {
    const page = exportReview(readText(sample("en/resolution.undecl")), "a_b.undecl", ENGLISH);
    assert.match(page, /\n- File: a\\_b\.undecl\n/);
    assert.match(page, /\n## Findings\n\nNo findings\.\n\n## Statistics\n/);
    assert.equal(page, exportReview(readText(sample("en/resolution.undecl")), "a_b.undecl", ENGLISH));
  });

  it("is made of any text", () => {
    for (const text of ["", "\ud800", "1. a)", "Rappelant\r\n\r\n", "<!-- preambule-disable-file x -->"]) {
      assert.match(exportReview(readText(text), "", FRENCH), /^# Relecture\u00a0: /);
    }
  });
});
