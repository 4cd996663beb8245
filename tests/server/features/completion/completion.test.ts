import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type CompletionItem, type InsertReplaceEdit, MarkupKind, type TextEdit } from "vscode-languageserver-types";
import { provideCompletion } from "../../../../server/features/completion/completion.ts";
import { resolveCompletion } from "../../../../server/features/completion/resolve-completion.ts";
import { atCursor, FRENCH, PLAIN, resolution } from "../support.ts";

function itemsAt(source: string, settings = FRENCH, trigger?: string): readonly CompletionItem[] {
  const { document, offset } = atCursor(source);
  const items = provideCompletion(document, offset, settings, trigger)?.items ?? [];
  assert.deepEqual(
    items.map(({ sortText }) => sortText),
    items.map(({ sortText }) => sortText).sort(),
    "in the order in which editors sort",
  );
  return items;
}

function labelsAt(source: string, trigger?: string): string[] {
  return itemsAt(source, FRENCH, trigger).map(({ label }) => label);
}

/** The text after an item was taken, as inserted or as replacing what stands there. */
function taken(source: string, label: string, how: "insert" | "replace" = "insert"): string {
  const { document } = atCursor(source);
  const item = itemsAt(source).find(one => one.label === label);
  assert.ok(item?.textEdit, `no “${label}”`);
  const edit = item.textEdit as InsertReplaceEdit | TextEdit;
  const range = "range" in edit ? edit.range : edit[how];
  return TextDocument.applyEdits(document.positions, [{ range, newText: edit.newText }]);
}

function editOf(item: CompletionItem | undefined): TextEdit {
  assert.ok(item?.textEdit);
  return item.textEdit as TextEdit;
}

const SC = (...paragraphs: string[]) => ["Le Conseil de sécurité,", ...paragraphs].join("\n\n");
const PREAMBLE = "Rappelant ses résolutions antérieures,";

describe("completion of openers", () => {
  it("offers what opens the section, the likeliest first", () => {
    const preambular = labelsAt(SC("Rap‸"));
    assert.equal(preambular[0], "Rappelant");
    assert.ok(preambular.indexOf("Rappelant également") > 0);
    const operative = labelsAt(SC(PREAMBLE, "1. Dé‸"));
    assert.equal(operative[0], "Décide");
    assert.ok(!operative.includes("Déplorant"));
  });

  it("offers what agrees with the enacting line", () => {
    assert.ok(labelsAt("L'Assemblée générale,\n\nConsc‸").includes("Consciente"));
    assert.deepEqual(labelsAt("Les chefs d'État des pays voisins de l'Union,\n\nConsc‸")[0], "Conscients");
    assert.ok(
      labelsAt(`Les chefs d'État des pays voisins de l'Union,\n\n${PREAMBLE}\n\nPren‸`).includes(
        "Prennent note avec satisfaction",
      ),
    );
    assert.ok(labelsAt("The heads of State of the Union,\n\nRecalling their decision,\n\n1. Dec‸").includes("Decide"));
  });

  it("takes no notice of accents and capitals", () => {
    assert.equal(labelsAt(SC(PREAMBLE, "1. reaff‸"))[0], "Réaffirme");
    assert.equal(labelsAt(SC(PREAMBLE, "1. Réaff‸"))[0], "Réaffirme");
  });

  it("puts the opener with the accent first where one is typed", () => {
    assert.match(labelsAt(SC("pre‸"))[0] ?? "", /^Pren/);
    assert.match(labelsAt(SC("pré‸"))[0] ?? "", /^Pré/);
    assert.match(labelsAt(SC("PRÉ‸"))[0] ?? "", /^Pré/);
  });

  it("gives editors something that begins with what is typed", () => {
    for (const typed of ["reaff", "Réaff", "RÉAFF", "Prend  no", "prend note Avec sat"]) {
      for (const item of itemsAt(SC(PREAMBLE, `1. ${typed}‸`)).slice(0, 5)) {
        assert.ok(item.filterText?.startsWith(typed), `${item.filterText} for ${typed}`);
      }
    }
  });

  it("knows the opener by any of its words", () => {
    const labels = labelsAt(SC("conv‸"));
    assert.equal(labels[0], "Convaincu");
    assert.ok(labels.includes("Se déclarant convaincu"));
  });

  it("completes several words, and replaces those that are typed", () => {
    const source = SC(PREAMBLE, "1. Prend note av‸");
    assert.equal(labelsAt(source)[0], "Prend note avec satisfaction");
    assert.equal(taken(source, "Prend note avec satisfaction"), SC(PREAMBLE, "1. Prend note avec satisfaction"));
  });

  it("keeps or replaces what stands after the cursor, as the person likes", () => {
    const source = SC(PREAMBLE, "1. Pr‸end note du rapport ;");
    assert.equal(taken(source, "Prie"), SC(PREAMBLE, "1. Prieend note du rapport ;"));
    assert.equal(taken(source, "Prie", "replace"), SC(PREAMBLE, "1. Prie du rapport ;"));
  });

  it("climbs the ladder of openers that come again", () => {
    const offered = (...before: string[]) => labelsAt(SC(...before, "Rap‸"));
    const rank = (labels: string[], label: string) => labels.indexOf(label);
    const once = offered("Rappelant sa résolution 1,");
    assert.equal(rank(once, "Rappelant également"), 0);
    const twice = offered("Rappelant sa résolution 1,", "Rappelant également sa résolution 2,");
    assert.equal(rank(twice, "Rappelant en outre"), 0);
    const other = offered("Rappelant sa résolution 1,", "Notant les progrès accomplis,");
    assert.equal(rank(other, "Rappelant"), 0);
  });

  it("ranks by what usually follows what", () => {
    const rank = (label: string, ...before: string[]) => labelsAt(`${SC(...before)}\n\n‸`).indexOf(label);
    // Openers as common as each other, of which one begins preambles.
    assert.ok(rank("Ayant examiné") < rank("Réaffirmant"));
    assert.ok(rank("Ayant examiné", "Soulignant l'enjeu,") > rank("Réaffirmant", "Soulignant l'enjeu,"));
  });

  it("ranks by the usage of the body", () => {
    const rank = (body: string) => labelsAt(`${body},\n\n${PREAMBLE}\n\n1. Ex‸`).indexOf("Exige");
    assert.ok(rank("Le Conseil de sécurité") < rank("L'Assemblée générale"));
  });

  it("offers modifiers after a whole head", () => {
    assert.ok(labelsAt(SC(PREAMBLE, "1. Prie de n‸")).includes("Prie de nouveau"));
    assert.ok(labelsAt(SC(PREAMBLE, "1. Autorise par a‸")).includes("Autorise par ailleurs"));
  });

  it("brings up only what is common when it comes up by itself", () => {
    const source = SC(PREAMBLE, "1. Autorise ‸");
    assert.ok(labelsAt(source).length > labelsAt(source, " ").length);
  });

  it("writes lower case after « Nous »", () => {
    const source = `Nous, chefs d'État des pays voisins de l'Union,\n\n${PREAMBLE}\n\n1. Nous déci‸`;
    assert.equal(labelsAt(source)[0], "décidons");
    assert.match(taken(source, "décidons"), /1\. Nous décidons$/);
    const again = `${source.replace("déci‸", "décidons d'agir ;")}\n\n2. sou‸`;
    assert.match(taken(again, "Nous soulignons"), /2\. Nous soulignons$/);
    assert.match(taken(again.replace("2. sou", ""), "2. Nous soulignons"), /\n\n2\. Nous soulignons$/);
  });

  it("uses the apostrophe of the text", () => {
    const labels = (apostrophe: string) => labelsAt(`L${apostrophe}Assemblée générale,\n\nAyant à l‸`);
    assert.ok(labels("’").includes("Ayant à l’esprit"));
    assert.ok(labels("'").includes("Ayant à l'esprit"));
  });

  it("writes only on the cursor's line when an opener is wrapped", () => {
    const source = SC(PREAMBLE, "1. Prend note\navec sat‸");
    assert.equal(taken(source, "Prend note avec satisfaction"), SC(PREAMBLE, "1. Prend note\navec satisfaction"));
  });

  it("numbers the next paragraph", () => {
    const source = `${SC(PREAMBLE, "1. Décide d'agir ;", "2. Prie les États d'agir ;")}\n\n‸`;
    const items = itemsAt(source);
    assert.equal(items[0]?.label.slice(0, 3), "3. ");
    assert.equal(items.at(-1)?.insertText, "3. ");
    assert.match(taken(source, "3. Décide"), /\n\n3\. Décide$/);
    assert.match(labelsAt(`${SC(PREAMBLE)}\n\n‸`).find(label => label.endsWith("Décide")) ?? "", /^1\. /);
  });

  it("stays in the operative part under its headings", () => {
    const text = SC(PREAMBLE, "1. Décide d'agir ;", "II. Moyens");
    assert.ok(labelsAt(`${text}\n\n‸`).every(label => label.startsWith("2.")));
    const first = labelsAt(`${SC(PREAMBLE, "I. Moyens")}\n\n‸`);
    assert.ok(first.includes("1. Décide") && first.includes("Rappelant"));
  });

  it("numbers nothing where paragraphs bear no numbers", () => {
    const source = "Les chefs d'État des pays voisins de l'Union,\n\nConscients de l'enjeu,\n\nDécident d'agir ;\n\n‸";
    const labels = labelsAt(source);
    assert.ok(labels.includes("Soulignent"));
    assert.ok(labels.every(label => !/^\d/.test(label)));
  });

  it("offers enacting bodies where the text has no enacting line", () => {
    for (const typed of ["L‸", "L'‸", "L'As‸", "L'Ass‸", "L'Assemblee gen‸"]) {
      assert.ok(labelsAt(typed).includes("L'Assemblée générale"), typed);
    }
    assert.deepEqual(labelsAt("L'Assemblee gen‸"), ["L'Assemblée générale"]);
    assert.equal(labelsAt("The‸")[0], "The General Assembly");
    assert.deepEqual(labelsAt("---\nlang: en\n---\n\nL'As‸"), []);
    assert.deepEqual(labelsAt(`${SC(PREAMBLE)}\n\nL'Ass‸`), []);
    assert.deepEqual(labelsAt(`L'Ass‸\n\n${SC(PREAMBLE)}`), []);
  });

  it("offers whole texts where there is nothing yet, the person's language first", () => {
    const fresh = labelsAt("‸");
    assert.equal(fresh[0], "Nouvelle résolution");
    assert.ok(fresh.includes("New declaration"));
    assert.deepEqual(labelsAt("décla‸").slice(0, 2), ["Nouvelle déclaration", "New declaration"]);
    assert.deepEqual(labelsAt("  res‸\n").slice(0, 2), ["Nouvelle résolution", "New resolution"]);
    assert.deepEqual(labelsAt("ouvelle‸"), []);
    assert.deepEqual(labelsAt("rés‸\n\nL'Assemblée générale,"), []);
    assert.ok(!labelsAt("L'Assemblée générale,\n\nrés‸").includes("Nouvelle résolution"));
  });

  it("offers nothing in prose, lists, letters, titles and comments", () => {
    for (const source of [
      SC("Rappelant sa rés‸"),
      SC("Rappelant sa résolution, qui dem‸"),
      SC(PREAMBLE, "1. Engage les États :", "a) Pri‸"),
      SC(PREAMBLE, "1‸. Décide d'agir"),
      SC(PREAMBLE, "1.‸"),
      `${SC(PREAMBLE)}\n‸`,
      `${SC(PREAMBLE, "1. Décide d'agir.")} ‸`,
      "<!-- Rap‸ -->",
      "---\nlang: f‸\n---\n",
      "Lettre datée du 14 mai 2025, adressée au Secrétaire général par le Représentant permanent\n\nJ'ai l'honneur de vous écrire.\n\nPri‸",
    ]) {
      assert.deepEqual(labelsAt(source), [], source);
    }
  });

  it("offers infinitives where a decision lists them", () => {
    const decision = "Décision du 28 avril 2025\n\nLe Conseil des ministres décide :\n\n1. D'adopter la Déclaration.";
    assert.equal(labelsAt(`${decision}\n\n2. De pri‸`)[0], "De prier");
    assert.equal(labelsAt(`${decision}\n\n2. D'app‸`)[0], "D'approuver");
    assert.ok(labelsAt(`${decision}\n\n2. De se f‸`).includes("De se féliciter"));
    assert.ok(labelsAt(`${decision}\n\n‸`).every(label => /^2\. (?:D[e']|$)|^2\.$/.test(label)));
    const bare = labelsAt(decision.replace("1. D'adopter la Déclaration.", "De pri‸"));
    assert.equal(new Set(bare).size, bare.length, "each once");
    assert.match(bare[0] ?? "", /De prier$/);
    const english =
      "Decision of 28 April 2025\n\nThe Council of Ministers decides:\n\n1. To adopt the Charter.\n\n2. To req‸";
    assert.equal(labelsAt(english)[0], "To request");
  });

  it("finds openers by the beginnings of their words and in spite of slips", () => {
    const ga = (...paragraphs: string[]) => ["L'Assemblée générale,", ...paragraphs].join("\n\n");
    assert.equal(labelsAt(ga("prof préo‸"))[0], "Profondément préoccupée");
    assert.equal(labelsAt(ga(PREAMBLE, "1. se fel‸"))[0], "Se félicite");
    assert.equal(labelsAt(SC("rapelant‸"))[0], "Rappelant");
    assert.equal(labelsAt(SC(PREAMBLE, "1. sinquiete‸"))[0], "S’inquiète");
    assert.equal(labelsAt(ga(PREAMBLE, "1. prend satisf‸"))[0], "Prend note avec satisfaction");
    assert.deepEqual(labelsAt(SC(PREAMBLE, "1. Prend note des s‸")), []);
    assert.equal(taken(ga("prof preo‸"), "Profondément préoccupée"), ga("Profondément préoccupée"));
  });

  it("goes on after « Nous, » and who acts", () => {
    const line = "Nous, chefs d'État des pays voisins de l'Union, réaf‸";
    assert.equal(labelsAt(line)[0], "réaffirmons");
    assert.match(taken(line, "réaffirmons"), /de l'Union, réaffirmons$/);
    assert.deepEqual(labelsAt("Nous, chefs d'État des pays voisins, ‸"), []);
  });

  it("offers a second opener in lower case", () => {
    assert.equal(labelsAt(SC(PREAMBLE, "1. Accueille avec satisfaction et ap‸"))[0], "approuve");
    const later = SC(PREAMBLE, "1. Prend note du rapport et sou‸");
    assert.ok(labelsAt(later).includes("souligne"));
    assert.ok(labelsAt(later).length <= 6);
    assert.equal(taken(later, "souligne"), later.replace("sou‸", "souligne"));
    assert.deepEqual(labelsAt(SC(PREAMBLE, "1. Prend note du rapport et so‸")), []);
    assert.deepEqual(labelsAt(SC(PREAMBLE, "1. Prend note du rapport, sou‸")), []);
  });

  it("climbs the ladder also where no text was counted", () => {
    const labels = labelsAt(SC(PREAMBLE, "1. Préconise le dialogue ;", "2. Préc‸"));
    assert.deepEqual(labels.slice(0, 2), ["Préconise également", "Préconise"]);
    assert.ok(!labelsAt(SC(PREAMBLE, "1. Invite au dialogue ;", "2. Préc‸")).includes("Préconise également"));
  });

  it("offers sentences to fill in after a whole opener", () => {
    const source = SC(PREAMBLE, "1. Prend note ‸");
    const labels = labelsAt(source, " ");
    assert.ok(!labels.includes("Prend note"), "which stands there");
    const [label = ""] = labels.filter(one => one.startsWith("Prend note du rapport"));
    assert.ok(labels.indexOf(label) <= 3);
    const item = itemsAt(source).find(one => one.label === label);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's tab stops
    assert.equal(editOf(item).newText, "Prend note du rapport de ${1:l’organe} sur ${2:la question}");
    const plain = itemsAt(source, PLAIN).find(one => one.label === label);
    assert.equal(editOf(plain).newText, "Prend note du rapport de … sur …");
    assert.equal(labelsAt(SC(PREAMBLE, "1. Prend note du rapp‸"))[0], label);
    assert.deepEqual(labelsAt(SC(PREAMBLE, "1. Prend note du rapport d‸")).slice(1), []);
    assert.deepEqual(labelsAt(SC(PREAMBLE, "1. Prend note du rapport final‸")), []);
    assert.match(labelsAt(`L’Assemblée générale,\n\nRappelant ‸`).join(), /intitulée «\u00a0titre\u00a0»/);
  });

  it("offers the next label of a list before what follows the list", () => {
    const list = SC(PREAMBLE, "1. Engage les États :", "a) À coopérer ;");
    assert.deepEqual(labelsAt(`${list}\n\n‸`).slice(0, 2), ["b)", "2."]);
    assert.deepEqual(labelsAt(`${list.replace("coopérer ;", "coopérer :")}\n\n‸`)[0], "i)");
    const deep = list.replace("coopérer ;", "coopérer :\n\ni) En tout ;");
    assert.deepEqual(labelsAt(`${deep}\n\n‸`).slice(0, 3), ["ii)", "b)", "2."]);
    assert.equal(labelsAt(`${SC(PREAMBLE, "1. Engage les États :")}\n\n‸`)[0], "a)");
    const over = `${list.replace("coopérer ;", "coopérer.")}\n\n‸`;
    assert.match(labelsAt(over)[0] ?? "", /^2\. \p{Lu}/u);
  });

  it("keeps to what the editor can take", () => {
    const [item] = itemsAt(SC("Rap‸"), PLAIN);
    const edit = item?.textEdit as TextEdit;
    assert.deepEqual(edit.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } });
  });

  it("works with CRLF, and after characters of two units", () => {
    const source = SC("Rappelant la 𝕏e résolution,", "Not‸").replaceAll("\n", "\r\n");
    assert.equal(labelsAt(source)[0], "Notant");
    assert.match(taken(source, "Notant"), /\r\n\r\nNotant$/);
  });

  it("explains an item when it is looked at", () => {
    const item = itemsAt(SC(PREAMBLE, "1. Pri‸"))[0] as CompletionItem;
    assert.equal(item.documentation, undefined);
    const { documentation } = resolveCompletion(JSON.parse(JSON.stringify(item)), FRENCH);
    assert.ok(typeof documentation === "object" && documentation.kind === MarkupKind.Markdown);
    assert.match(documentation.value, /Force\u00a0: 3 sur 6/);
    assert.match(documentation.value, /\| anglais \| \*Requests\*/);
    assert.match(documentation.value, /^- ‹nom› de ‹infinitif› — \*Prie ‹le destinataire› de /m);
    assert.deepEqual(
      resolveCompletion({ label: "x", data: { concept: "constructor" } }, FRENCH).documentation,
      undefined,
    );
  });

  it("survives half documents", () => {
    const text = resolution("Rappelant sa décision,", "1. Décide d'agir ;", "2. Prie les États d'agir.");
    for (let at = 0; at <= text.length; at++) itemsAt(`${text.slice(0, at)}‸${text.slice(at)}`);
    for (let at = 0; at <= text.length; at += 3) itemsAt(`${text.slice(0, at)}‸`);
  });
});

describe("completion in a language without blanks", () => {
  const zh = (...paragraphs: string[]) => ["大会，", ...paragraphs].join("\n\n");

  it("finds openers by their characters and by the letters that they are typed with", () => {
    for (const typed of ["回", "hg"]) assert.equal(labelsAt(zh(`${typed}‸`))[0], "回顾", typed);
    assert.equal(labelsAt(zh("回顾其决定，", "1. 决定采取行动；", "2. cq‸"))[0], "促请");
  });

  it("puts additives before an opener, without a blank", () => {
    assert.equal(labelsAt(zh("回顾其决定，", "‸"))[0], "又回顾");
    assert.deepEqual(
      labelsAt(zh("回顾其决定，", "‸")).filter(label => / (?!\p{Ideographic})|(?<!\.) /u.test(label)),
      [],
    );
  });
});
