import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  addLanguages,
  addProfiles,
  addRules,
  listLanguageLabels,
  listProfileLabels,
  listRuleTitles,
  translateManifest,
} from "../../../client/build/manifest.ts";
import { SHIPPED } from "../../../client/build/package.ts";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { listProfiles } from "../../../grammar/languages/profiles.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { RULES } from "../../../server/rules/all.ts";

const root = join(import.meta.dirname, "../../..");
const json = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
const manifest = json("package.json");
const properties = manifest.contributes.configuration.properties;

describe("the manifest", () => {
  it("has every text in French, and no French without its text", () => {
    const french = json("client/nls/fr.json");
    const used = new Set<string>();
    const watched = new Proxy(french, {
      get(texts, text: string) {
        used.add(text);
        return texts[text];
      },
    });
    const translated = translateManifest(manifest, watched);
    assert.deepEqual(
      Object.keys(french).filter(text => !used.has(text)),
      [],
    );
    assert.equal(translated.french["contributes.commands.0.title"], "Nouvelle déclaration ou résolution");
    const keys = [...JSON.stringify(translated.manifest).matchAll(/"%([^"%]+)%"/g)].map(match => match[1]);
    assert.deepEqual(keys.sort(), Object.keys(translated.english).sort());
    assert.deepEqual(Object.keys(translated.english).sort(), Object.keys(translated.french).sort());
  });

  it("prints French as French is printed", () => {
    const outsideCode = (text: string) => text.replaceAll(/`[^`]*`|\]\([^)]*\)/g, "");
    const french = Object.values<string>({ ...json("client/nls/fr.json"), ...json("client/l10n/bundle.l10n.fr.json") });
    const misprinted = french.filter(text => /[^\u00a0\u202f][;:?!»](?=\s|$)|«[^\u00a0]|'/u.test(outsideCode(text)));
    assert.deepEqual(misprinted, []);
  });

  it("refuses a text that has no French", () => {
    assert.throws(() => translateManifest({ title: "Untold" }, {}), /no French for “Untold”/);
  });

  it("shows pictures in the language of the interface", () => {
    const { manifest: shipped, english, french } = translateManifest({ image: "steps.en.png", icon: "icon.png" }, {});
    assert.deepEqual(shipped, { image: "%image%", icon: "icon.png" });
    assert.deepEqual([english, french], [{ image: "steps.en.png" }, { image: "steps.fr.png" }]);
  });

  it("names each rule in the setting of severities, in both languages", () => {
    const extended = addRules(manifest, RULES);
    const named = extended.contributes.configuration.properties["preambule.rules"].properties;
    assert.deepEqual(Object.keys(named).sort(), RULES.map(({ id }) => id).sort());
    const { manifest: shipped, french } = translateManifest(
      { title: "t", rules: named },
      { t: "t", ...listRuleTitles(RULES) },
    );
    assert.equal(
      french["rules.preambular-mark.description"],
      RULES.find(({ id }) => id === "preambular-mark")?.title.fr,
    );
    assert.match(JSON.stringify(shipped), /"description":"%rules.preambular-mark.description%"/);
  });

  it("offers the languages that the grammar knows, in their own names", () => {
    const names = Object.fromEntries(listLanguageCodes().map(code => [code, getPack(code).names]));
    assert.deepEqual(json("grammar/languages/compiled/names.json"), names);
    assert.deepEqual(properties["preambule.language"].enum, ["auto"], "the languages of the packs are added");
    const extended = addLanguages(manifest, names);
    const setting = extended.contributes.configuration.properties["preambule.language"];
    const codes = ["fr", ...listLanguageCodes().filter(code => code !== "fr")];
    assert.deepEqual(setting.enum, ["auto", ...codes], "French first");
    const labels = Object.keys(listLanguageLabels(Object.fromEntries(codes.map(code => [code, getPack(code).names]))));
    assert.equal(labels[0], "Français");
    assert.ok(labels.includes("English"));
    assert.deepEqual(setting.enumItemLabels, ["Automatic", ...labels]);
    const { manifest: shipped } = translateManifest(
      { enumItemLabels: setting.enumItemLabels },
      { Automatic: "Automatique", ...listLanguageLabels(names) },
    );
    assert.deepEqual(shipped, { enumItemLabels: ["%enumItemLabels.0%", ...labels] });
  });

  it("offers the profiles that the grammar knows", () => {
    const profiles = json("grammar/languages/compiled/profiles.json");
    assert.deepEqual(Object.keys(profiles), listProfiles());
    assert.deepEqual(properties["preambule.profile"].enum, ["auto"], "the profiles are added");
    const extended = addProfiles(manifest, profiles).contributes.configuration.properties["preambule.profile"];
    assert.deepEqual(extended.enum, ["auto", ...listProfiles()]);
    assert.equal(extended.enum.length, extended.enumItemLabels.length);
    assert.equal(listProfileLabels(profiles)["Council of the European Union"], "Conseil de l’Union européenne");
    for (const property of [properties["preambule.profile"], properties["preambule.language"]]) {
      assert.equal(property.enum.length, property.enumItemLabels.length);
    }
  });

  it("has no setting that could name a program or a file, so that no workspace need be trusted", () => {
    interface Setting {
      readonly type: string;
      readonly enum?: readonly unknown[];
      readonly properties?: object;
      readonly additionalProperties?: Setting;
    }
    const chooses = ({ type, enum: values, additionalProperties: more }: Setting): boolean =>
      type === "boolean" || type === "number" || Array.isArray(values) || (more !== undefined && chooses(more));
    assert.deepEqual(
      Object.keys(properties).filter(name => !chooses(properties[name])),
      [],
    );
    const free = { type: "string" };
    assert.ok(!chooses(free) && !chooses({ type: "object", additionalProperties: free }), "would be seen");
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.deepEqual([untrustedWorkspaces, virtualWorkspaces], [{ supported: true }, true]);
    for (const runs of ["debuggers", "taskDefinitions", "terminal", "authentication"]) {
      assert.ok(!(runs in manifest.contributes), runs);
    }
  });

  it("has in a row's menu, in words, what its icons do", () => {
    const entries: { command: string; group: string }[] = manifest.contributes.menus["view/item/context"];
    const commands = (inline: boolean) => [
      ...new Set(entries.filter(({ group }) => group.startsWith("inline") === inline).map(({ command }) => command)),
    ];
    assert.ok(commands(true).length > 0);
    assert.deepEqual(
      commands(true).filter(command => !commands(false).includes(command)),
      [],
    );
  });

  it("names files that exist and are shipped", () => {
    const { languages, viewsContainers, views } = manifest.contributes;
    const icons = languages.flatMap((language: { icon: object }) => Object.values(language.icon));
    const shown = [viewsContainers, views].flatMap(places => Object.values<{ icon: string }[]>(places).flat());
    const viewIcons = shown.map(({ icon }) => icon);
    const pictures = [
      ...JSON.stringify(manifest.contributes.walkthroughs).matchAll(/"(client\/media\/[^"]+)"/g),
    ].flatMap(([, path]) => [path as string, (path as string).replace(".en.png", ".fr.png")]);
    const paths = [manifest.icon, ...icons, ...viewIcons, ...pictures].map((path: string) => path.replace(/^\.\//, ""));
    assert.deepEqual(
      paths.filter((path: string) => !existsSync(join(root, path))),
      [],
    );
    assert.deepEqual(
      paths.filter((path: string) => !SHIPPED.some(shipped => path === shipped || path.startsWith(`${shipped}/`))),
      [],
    );
  });
});

describe("the client's messages", () => {
  it("are all in French, and no other", () => {
    const sources = readdirSync(join(root, "client"), { encoding: "utf8", recursive: true }).filter(name =>
      /\.ts$/.test(name),
    );
    const used = sources.flatMap(name =>
      [...readFileSync(join(root, "client", name), "utf8").matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map(match => match[1]),
    );
    assert.deepEqual([...new Set(used)].sort(), Object.keys(json("client/l10n/bundle.l10n.fr.json")).sort());
  });
});
