/** Differences between open versions, as they are kept while texts change. */
import assert from "node:assert/strict";
import type { DocumentContext } from "../../../server/connection/document-contexts.ts";
import { VersionWatch, type VersionWatchOptions } from "../../../server/connection/version-watch.ts";
import type { ReadDocument } from "../../../server/features/shared/read-document.ts";
import { createTextFile } from "../../../server/features/versions/versions.ts";
import { ENGLISH, readText } from "../features/support.ts";

const NAMES = { fr: "file:///t.fr.undecl", en: "file:///t.en.undecl", es: "file:///t.es.undecl" } as const;
type Code = keyof typeof NAMES;

const TEXTS: Readonly<Record<Code, string>> = {
  fr: "L'Assemblée générale,\n\nRappelant sa résolution 70/1,\n\n1. Décide d'installer 24 stations ;\n\n2. Invite les États à agir.\n",
  en: "The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Decides to install 48 stations;\n\n2. Invites States to act.\n",
  es: "La Asamblea General,\n\nRecordando su resolución 70/1,\n\n1. Decide instalar 36 estaciones;\n\n2. Invita a los Estados a actuar.\n",
};

/** Three versions that are open; `off` are those whose settings show no differences. */
function createWatch(off: readonly Code[] = [], onSettings: (uri: string) => void = () => {}) {
  let isCurrent = true;
  const documents = new Map<string, ReadDocument>();
  const open = (code: Code, text = TEXTS[code]) => documents.set(NAMES[code], readText(text, {}, NAMES[code]));
  for (const code of Object.keys(NAMES) as Code[]) open(code);
  const folder = {
    changes: { count: 0, waitForMore: () => new Promise<never>(() => {}) },
    isOpen: () => true,
    readDocument: async (uri: string) => documents.get(uri) ?? null,
  };
  const texts = { getKnown: () => [...documents.values()].map(createTextFile) };
  const isOff = (uri: string) => off.some(code => NAMES[code] === uri);
  const getSettings = async (uri: string) => {
    onSettings(uri);
    return { versions: isOff(uri) ? "off" : "typing" };
  };
  const watch = new VersionWatch({
    folder: { load: async () => folder, loadTexts: async () => texts },
    session: () => ({ settings: { get: getSettings } }),
    isCurrent: () => isCurrent,
    onChanged: () => {},
    onFilesChanged: () => {},
  } as unknown as VersionWatchOptions);
  const get = (code: Code) => documents.get(NAMES[code]) as ReadDocument;
  const update = (code: Code) =>
    watch.update(NAMES[code], { document: get(code), settings: ENGLISH } as unknown as DocumentContext);
  /** The words at which differences are shown. */
  const list = (code: Code) =>
    watch.listFindings(NAMES[code], get(code)).map(({ start, end }) => get(code).analysis.text.slice(start, end));
  const close = (code: Code) => {
    isCurrent = false;
    watch.forget(NAMES[code]);
  };
  return { open, update, list, close };
}

describe("differences between open versions", () => {
  it("stay at their words when another version is compared anew in a text that has changed", async () => {
    const { open, update, list } = createWatch();
    await update("en");
    assert.deepEqual(list("en"), ["48", "48"]);
    open("en", TEXTS.en.replace("The General Assembly,", "The General Assembly of the United Nations,"));
    await update("fr");
    assert.deepEqual(list("en"), ["48", "48"]);
  });

  it("are forgotten with a text that is closed while it is compared", async () => {
    let asked = 0;
    const { update, list, close } = createWatch([], uri => {
      if (uri === NAMES.es && ++asked === 1) close("fr");
    });
    await update("fr");
    assert.equal(asked, 1);
    assert.deepEqual(list("fr"), []);
  });

  it("do not come into a text whose settings want none", async () => {
    const { update, list } = createWatch(["en"]);
    await update("fr");
    assert.deepEqual([list("fr"), list("es"), list("en")], [["24", "24"], ["36"], []]);
  });
});
