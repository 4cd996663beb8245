/** References keep to the paragraph that they meant when a number is given a second time. */
import assert from "node:assert/strict";
import { DocumentService } from "../../../server/documents/document-service.ts";
import type { Snapshot } from "../../../server/documents/snapshot.ts";
import { provideCodeActions } from "../../../server/features/code-actions/code-actions.ts";
import { createReview, createReviewEdit } from "../../../server/features/review/review.ts";
import { applied, FRENCH } from "../features/support.ts";

const URI = "file:///test.undecl";
const SETTINGS = { levels: {} };

const BEFORE = `L’Assemblée générale,

Consciente de l’enjeu,

1. Décide d’agir ;

2. Prie le Secrétaire général de lui faire rapport ;

3. Décide de suivre l’application du paragraphe 2 ci-dessus.
`;

async function getPresent(service: DocumentService): Promise<Snapshot> {
  const snapshot = await service.getSnapshot(URI, SETTINGS);
  assert.ok(snapshot);
  return snapshot;
}

/** Replaces words of the present text, as an editor would; the version before was checked if `checks`. */
async function replace(service: DocumentService, old: string, put: string, checks = true): Promise<void> {
  const { positions } = await getPresent(service);
  const start = positions.text.indexOf(old);
  assert.ok(start >= 0, old);
  const range = { start: positions.positionAt(start), end: positions.positionAt(start + old.length) };
  service.update(URI, [{ range, text: put }]);
  if (checks) assert.ok((await getPresent(service)).findings);
}

async function openText(text = BEFORE): Promise<DocumentService> {
  const service = new DocumentService((rule, error) => {
    throw new Error(`${rule}: ${error}`);
  });
  service.open(URI, "un-declaration", 1, text);
  assert.ok((await getPresent(service)).findings);
  return service;
}

function listActions(document: Snapshot, words: string) {
  const start = document.analysis.text.indexOf(words);
  assert.ok(start >= 0, words);
  return provideCodeActions(document, { start, end: start }, { diagnostics: [] }, FRENCH);
}

function findRenumbering(document: Snapshot, words: string) {
  const action = listActions(document, words).find(({ title }) => title.startsWith("Renuméroter tout"));
  assert.ok(action);
  return { ...action, after: applied(action.edit, document) };
}

const AFTER = `L’Assemblée générale,

Consciente de l’enjeu,

1. Décide d’agir ;

2. Invite les États Membres à agir ;

3. Prie le Secrétaire général de lui faire rapport ;

4. Décide de suivre l’application du paragraphe 3 ci-dessus.
`;

const NEW = "d’agir ;\n\n2. Invite les États Membres à agir ;\n";

describe("references after renumbering", () => {
  it("keep to their paragraph when another has taken its number", async () => {
    const service = await openText();
    await replace(service, "d’agir ;\n", NEW);
    const { after, isPreferred, title } = findRenumbering(await getPresent(service), "2. Prie");
    assert.equal(after, AFTER);
    assert.equal(isPreferred, true);
    assert.equal(title, "Renuméroter tout le dispositif, renvois compris");
  });

  it("keep to it over many changes, checked or not", async () => {
    const service = await openText();
    await replace(service, "d’agir ;\n", "d’agir ;\n\n2. \n");
    await replace(service, "2. \n", "2. Invite les États\n", false);
    await replace(service, "Invite les États\n", "Invite les États Membres à agir ;\n", false);
    await replace(service, "Consciente de", "Consciente, encore une fois, de");
    assert.equal(
      findRenumbering(await getPresent(service), "2. Prie").after,
      AFTER.replace("Consciente de", "Consciente, encore une fois, de"),
    );
  });

  it("keep to it where its own number has been written anew", async () => {
    const service = await openText();
    await replace(service, "d’agir ;\n", NEW);
    await replace(service, "2. Prie", "3. Prie");
    const actions = listActions(await getPresent(service), "3. Décide").filter(({ isPreferred }) => isPreferred);
    assert.equal(applied(actions[0]?.edit, await getPresent(service)), AFTER);
  });

  it("are left as they are where a person has written them anew", async () => {
    const service = await openText();
    await replace(service, "d’agir ;\n", NEW);
    await replace(service, "paragraphe 2", "paragraphe 1");
    assert.equal(
      findRenumbering(await getPresent(service), "2. Prie").after,
      AFTER.replace("paragraphe 3", "paragraphe 1"),
    );
  });

  it("are named where it is not known which paragraph they mean", async () => {
    const service = await openText(BEFORE.replace("d’agir ;\n", NEW));
    const document = await getPresent(service);
    const { isPreferred, title } = findRenumbering(document, "2. Prie");
    assert.equal(isPreferred, false);
    assert.equal(
      title?.replaceAll("\u00a0", " "),
      "Renuméroter tout le dispositif ; renvoi à vérifier : paragraphe 2 ci-dessus",
    );
    const found = document.findings.filter(({ message }) => message === "ambiguous");
    assert.deepEqual(
      found.map(({ start, end, related }) => [document.analysis.text.slice(start, end), related?.length]),
      [["2", 2]],
    );
  });

  it("is offered in the new paragraph, too, and in the review", async () => {
    const service = await openText();
    await replace(service, "d’agir ;\n", NEW);
    const document = await getPresent(service);
    assert.equal(findRenumbering(document, "Invite").after, AFTER);
    const { groups } = createReview(document, { by: "rule", severities: ["error"] }, FRENCH);
    const [finding] = groups.flatMap(({ findings }) => findings).filter(({ rule }) => rule === "paragraph-number");
    assert.equal(finding?.fix, "Renuméroter tout le dispositif, renvois compris");
    const wanted = { does: "fix", rule: "paragraph-number", range: finding.range } as const;
    assert.equal(applied(createReviewEdit(document, wanted, FRENCH) ?? undefined, document), AFTER);
  });

  it("are known again when everything is in order", async () => {
    const service = await openText();
    await replace(service, "d’agir ;\n", NEW);
    await replace(service, "2. Prie", "3. Prie");
    await replace(service, "3. Décide", "4. Décide");
    await replace(service, "à agir ;\n", "à agir ;\n\n3. Se félicite de ce qui est fait ;\n");
    const { after } = findRenumbering(await getPresent(service), "3. Prie");
    // By then « paragraphe 2 » means the second paragraph, as the text says.
    assert.match(after, /4\. Prie[\s\S]*5\. Décide de suivre l’application du paragraphe 2 /);
  });
});
