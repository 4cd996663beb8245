import assert from "node:assert/strict";
import { SettingStore } from "../../../server/connection/setting-store.ts";
import { createFeatureSettings, readSettings } from "../../../server/connection/settings.ts";
import { FRENCH, readText } from "../features/support.ts";

const DEFAULTS = {
  language: undefined,
  profile: undefined,
  levels: {},
  messages: "en",
  inLanguageOfText: false,
  spaces: "nbsp",
  selfCheck: false,
  renumberOnEnter: false,
  shown: {
    inlayHints: { number: "operative", agreement: false, force: false },
    codeLens: { counts: true, references: true, versions: true },
  },
  scope: "openFiles",
  versions: "resting",
};

describe("settings", () => {
  it("are read from the section, or from an object that holds it", () => {
    const section = {
      language: "fr",
      profile: "sc",
      messages: "fr",
      rules: { "opener-unknown": "off" },
      spaces: "fine",
      selfCheck: true,
      renumberOnEnter: true,
      inlayHints: { number: "all", force: true },
      codeLens: { counts: false },
      diagnostics: { scope: "folder", versions: "off" },
    };
    const read = {
      language: "fr",
      profile: "sc",
      messages: "fr",
      inLanguageOfText: false,
      levels: { "opener-unknown": "off" },
      spaces: "fine",
      selfCheck: true,
      renumberOnEnter: true,
      shown: {
        inlayHints: { number: "all", agreement: false, force: true },
        codeLens: { counts: false, references: true, versions: true },
      },
      scope: "folder",
      versions: "off",
    };
    for (const source of [section, { preambule: section }]) {
      assert.deepEqual(JSON.parse(JSON.stringify(readSettings([source], "en"))), read);
    }
  });

  it("are the defaults where there is nothing but nonsense", () => {
    const nonsense = [
      undefined,
      null,
      {},
      [],
      "fr",
      7,
      { preambule: null },
      {
        language: "xx",
        profile: 3,
        messages: "de",
        rules: [],
        spaces: "thin",
        renumberOnEnter: "yes",
        inlayHints: { number: 3, force: "on" },
        codeLens: [],
      },
      { language: "auto", profile: "auto", messages: "auto", rules: { "opener-unknown": "loud", x: null } },
      { diagnostics: "folder" },
      { diagnostics: { scope: "all" } },
      { language: "constructor", profile: "toString", rules: "off" },
    ];
    for (const source of nonsense) {
      assert.deepEqual(JSON.parse(JSON.stringify(readSettings([source], "en"))), JSON.parse(JSON.stringify(DEFAULTS)));
    }
  });

  it("are taken from the later source where both say something", () => {
    const { language, profile } = readSettings([{ language: "fr", profile: "sc" }, { language: "en" }, {}], "en");
    assert.deepEqual([language, profile], ["en", "sc"]);
  });

  it("speak the language of the editor unless told otherwise", () => {
    const messages = (locale: string, setting?: string) => readSettings([{ messages: setting }], locale).messages;
    assert.equal(messages("fr-CA"), "fr");
    assert.equal(messages("FR"), "fr");
    assert.equal(messages("de"), "en");
    assert.equal(messages("de", "fr"), "fr");
    assert.equal(messages("fr", "en"), "en");
  });

  it("speak the language of each text where that is wanted and there are messages in it", () => {
    const client = FRENCH.client;
    const spoken = (text: string, setting: string) =>
      createFeatureSettings(readSettings([{ messages: setting }], "en"), readText(text), client, null).messages;
    const french = "L'Assemblée générale,\n\nPrend note du rapport.\n";
    const english = "The General Assembly,\n\nTakes note of the report.\n";
    assert.deepEqual([spoken(french, "document"), spoken(english, "document")], ["fr", "en"]);
    assert.deepEqual([spoken(french, "auto"), spoken(french, "en"), spoken(english, "fr")], ["en", "en", "fr"]);
  });

  it("never bring names of the language's own objects along", () => {
    const { levels } = readSettings([JSON.parse('{"rules": {"__proto__": "off", "constructor": "error"}}')], "en");
    assert.equal(levels?.toString, undefined);
    assert.equal(levels?.constructor, "error");
  });
});

describe("the store of settings", () => {
  it("asks once a document, until settings change", async () => {
    const asked: (string | undefined)[] = [];
    const store = new SettingStore({}, "en", async uri => {
      asked.push(uri);
      return { language: uri };
    });
    assert.equal((await store.get("fr")).language, "fr");
    assert.equal(await store.get("fr"), await store.get("fr"));
    assert.equal((await store.get("en")).language, "en");
    assert.deepEqual(asked, ["fr", "en"]);
    store.reset({});
    await store.get("fr");
    store.forget("en");
    await store.get("en");
    assert.deepEqual(asked, ["fr", "en", "fr", "en"]);
    await store.getGeneral();
    assert.equal(asked.at(-1), undefined);
  });

  it("takes what is pushed where nothing can be asked", async () => {
    const store = new SettingStore({ profile: "sc" }, "en", null);
    assert.equal((await store.get("x")).profile, "sc");
    store.reset({ preambule: { profile: "ga" } });
    assert.equal((await store.get("x")).profile, "ga");
    store.reset(null);
    assert.equal((await store.get("x")).profile, "sc");
  });

  it("waits for no editor that fails or never answers", async () => {
    const failing = new SettingStore({ language: "fr" }, "en", () => Promise.reject(new Error("no")));
    assert.equal((await failing.get("x")).language, "fr");
    const silent = new SettingStore({ language: "fr" }, "en", () => new Promise(() => {}), 5);
    assert.equal((await silent.get("x")).language, "fr");
  });

  it("applies an answer that comes late, where it says something else", async () => {
    const answers: ((value: unknown) => void)[] = [];
    let late = 0;
    const ask = () => new Promise(resolve => answers.push(resolve));
    const store = new SettingStore({ language: "fr" }, "en", ask, 1, () => late++);
    const turn = () => new Promise(resolve => setTimeout(resolve, 5));
    const before = await store.get("x");
    answers[0]?.({ profile: "sc" });
    await turn();
    assert.equal(late, 1);
    assert.deepEqual([before.profile, (await store.get("x")).profile], [undefined, "sc"]);
    assert.equal((await store.get("x")).language, "fr");
    // The same as was used, and of settings that have been asked for again.
    await store.get("y");
    answers[1]?.({});
    const outdated = await store.get("z");
    store.reset({});
    await store.get("z");
    answers[2]?.({ profile: "sc" });
    await turn();
    assert.equal(late, 1);
    assert.equal((await store.get("z")).profile, outdated.profile);
  });
});
