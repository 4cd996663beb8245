/** What formatting promises of every text: the same words, the same reading, and nothing left to format. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { DocumentTree } from "../../../../grammar/tree/tree.ts";
import { analyseDocument } from "../../../../server/documents/inspection.ts";
import { SPACES } from "../../../../server/rules/rule.ts";
import { itWithCorpus } from "../../../corpus.ts";
import { SAMPLES, sample } from "../support.ts";
import { format, operatives } from "./support.ts";

function words(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}

function reading({ paragraphs }: DocumentTree): string {
  return paragraphs
    .map(({ kind, section, level, number, instrument }) =>
      [kind, section, level, number?.counter, number?.value, instrument].join(" "),
    )
    .join("\n");
}

function isKept(text: string, name = text): void {
  for (const spaces of name === text ? SPACES : (["nbsp"] as const)) {
    const once = format(text, { spaces });
    assert.equal(words(once), words(text), `${name} has other words`);
    assert.equal(reading(analyseDocument(once)), reading(analyseDocument(text)), `${name} is read otherwise`);
    assert.equal(format(once, { spaces }), once, `${name} is formatted twice`);
  }
}

describe("formatting", () => {
  it("keeps words and reading of the samples, and formats them once", () => {
    for (const name of [...SAMPLES, "extracted/extrait-pdf.txt"]) isKept(sample(name), name);
  });

  it("leaves marks away rather than have a paragraph read otherwise", () => {
    const text = [
      "Déclaration sur l’école",
      "Consciente du rôle des lacs",
      "Rappelant ses décisions",
      "1. Définition des grandes orientations",
      "2. Inviter les villes\n",
    ].join("\n\n");
    isKept(text);
    assert.equal(format(text), text);
  });

  const piece = fc.constantFrom(
    ..."L’Assemblée générale,|Le Conseil de sécurité|Nous, chefs d’État,|Rappelant|Consciente que l'|1. Décide|2. Invite les États|3 . Prie|a ) À agir|(b) D’|i) Vite|Annexe|# Titre".split(
      "|",
    ),
    ..."enjeu|des lacs|12|A/RES/70/1|10:30|https://lac.org/l'eau;|[^1]|[^1]: Voir|<!-- l'un ;|-->|---|`|Page 2".split(
      "|",
    ),
    ..." |  |\t|\u00a0|\u202f| ;|;|,|.| :|:|!|«|» |\"|“|”|'|’|)|(|\n|\n\n|\n\n\n|\n  |\r\n|\r\n\r\n| \n|\f|\u200b".split(
      "|",
    ),
  );

  it("does so with whatever is written", () => {
    const texts = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(""));
    fc.assert(
      fc.property(texts, text => isKept(text)),
      { numRuns: 200, seed: 7 },
    );
  });

  it("does so with resolutions whose marks and spaces went wrong", () => {
    const slip = fc.tuple(fc.nat(), fc.constantFrom("", " ", ";", ",", " .", "\n", "\u00a0", '"', "'", ":"));
    const text = operatives(
      "1. Invite « les États » à agir ;",
      "2. Prie chacun :",
      "a) De venir ;",
      "b) De parler au nom de l’Union ;",
      "3. Décide d’y revenir.",
    );
    const slips = fc.array(slip, { minLength: 1, maxLength: 6 }).map(all =>
      all.reduce((now, [place, mark]) => {
        const at = place % now.length;
        // A mark for a mark, or between two words: letters stay.
        return now.slice(0, at) + mark + now.slice(/[\p{L}\p{N}]/u.test(now[at] ?? "") ? at : at + 1);
      }, text),
    );
    fc.assert(
      fc.property(slips, source => isKept(source)),
      { numRuns: 50, seed: 11 },
    );
  });

  for (const folder of ["un-res-fr", "seed"]) {
    itWithCorpus(`does so with adopted texts of ${folder}`, folder, path => {
      const names = readdirSync(path).filter(name => /\.(undecl|txt)$/.test(name));
      // Every sixteenth: all of them take a minute.
      for (const name of names.filter((_, at) => at % 16 === 0)) isKept(readFileSync(join(path, name), "utf8"), name);
    });
  }
});
