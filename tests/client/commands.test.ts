/** Where commands are offered: palette, menus, keys. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const { contributes } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

interface Command {
  readonly command: string;
  readonly category?: string;
  readonly title: string;
  readonly icon?: string;
  readonly enablement?: string;
}

interface MenuItem {
  readonly command?: string;
  readonly alt?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

interface KeyBinding {
  /** Of `runCommands`: what it runs one after the other. */
  readonly args?: string | { readonly commands?: readonly (string | { readonly command: string })[] };
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly win?: string;
  readonly linux?: string;
  readonly when?: string;
}

const commands: readonly Command[] = contributes.commands;
const menus: Readonly<Record<string, readonly MenuItem[]>> = contributes.menus;
const keys: readonly KeyBinding[] = contributes.keybindings;
const palette = menus["commandPalette"] ?? [];
const elsewhere = Object.entries(menus).filter(([menu]) => menu !== "commandPalette");

/** Of use whatever is open. */
const ANYWHERE = ["newDocument", "openWalkthrough", "restartServer", "showOutput"];
/** Views that say themselves what to do where nothing is open. */
const VIEWS = ["showStructure", "showReview", "showStatistics", "showOpeners"];

describe("commands", () => {
  it("are found in the palette by one name, and each but once", () => {
    assert.deepEqual(
      commands.filter(({ category }) => category !== "Préambule"),
      [],
    );
    assert.equal(new Set(commands.map(({ command }) => command)).size, commands.length);
    assert.equal(new Set(commands.map(({ title }) => title)).size, commands.length);
  });

  it("are offered in the palette where they do something", () => {
    const without = commands.filter(
      ({ command, enablement }) => !enablement && !palette.some(item => item.command === command),
    );
    const free = [...ANYWHERE, ...VIEWS].map(name => `preambule.${name}`);
    assert.deepEqual(
      without.map(({ command }) => command).filter(command => !free.includes(command)),
      [],
    );
  });

  it("that the palette hides are in a menu, a view's button or behind a key", () => {
    const hidden = palette.filter(({ when }) => when === "false").map(({ command }) => command);
    const shown = elsewhere.flatMap(([, items]) => items.map(({ command }) => command));
    const keyed = keys.map(({ command }) => command);
    assert.deepEqual(
      hidden.filter(command => ![...shown, ...keyed].includes(command)),
      [],
    );
  });

  it("are what menus, keys and texts name", () => {
    const known = new Set(commands.map(({ command }) => command));
    const together = keys.flatMap(({ args }) => (typeof args === "object" ? (args.commands ?? []) : []));
    const named = [
      ...together.map(one => (typeof one === "string" ? one : one.command)),
      ...Object.values(menus).flatMap(items => items.flatMap(({ command, alt }) => [command, alt])),
      ...keys.map(({ command }) => command),
      ...[...JSON.stringify(contributes).matchAll(/(?:command|onCommand):(preambule\.[\w.]+)/g)].map(
        ([, name]) => name,
      ),
      // VS Code gives each view a command that focuses it; one view has a command that nobody chooses.
    ].filter(name => name?.startsWith("preambule.") && !/\.(?:focus|meanFocused)$/.test(name));
    assert.deepEqual(
      named.filter(name => !known.has(name as string)),
      [],
    );
    const submenus = new Set((contributes.submenus ?? []).map(({ id }: { id: string }) => id));
    const wanted = Object.values(menus).flatMap(items => items.flatMap(({ submenu }) => submenu ?? []));
    assert.deepEqual(new Set(wanted), submenus);
    for (const id of submenus) assert.ok((menus[id as string] ?? []).length > 0, `${id} is empty`);
  });

  it("have an icon where a button has no room for words", () => {
    const icons = new Map(commands.map(({ command, icon }) => [command, icon]));
    const buttons = elsewhere.flatMap(([menu, items]) =>
      items.filter(({ group = "" }) =>
        /^(?:view|editor)\/title$/.test(menu) ? /^navigation/.test(group) : /^inline/.test(group),
      ),
    );
    assert.ok(buttons.length > 0);
    assert.deepEqual(
      buttons.filter(({ command }) => command && !icons.get(command)).map(({ command }) => command),
      [],
    );
  });
});

const SYSTEMS = ["linux", "win", "mac"] as const;
type System = (typeof SYSTEMS)[number];

/** As VS Code writes keys: modifiers in one order, small letters. */
function keyOn({ key, ...own }: KeyBinding, system: System): string {
  const ORDER = ["ctrl", "shift", "alt", "cmd", "win", "meta"];
  return (own[system] ?? key)
    .toLowerCase()
    .split(" ")
    .map(chord => {
      const parts = chord.split("+");
      const modifiers = parts.slice(0, -1).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
      return [...modifiers, parts.at(-1)].join("+");
    })
    .join(" ");
}

describe("key bindings", () => {
  /** Made by tests/vscode/default-keys.ts. */
  const defaults: Record<System, { readonly texts: string[]; readonly lists: string[] }> = JSON.parse(
    readFileSync(join(import.meta.dirname, "default-keys.json"), "utf8"),
  );

  it("are compared with all that VS Code has", () => {
    const known = {
      linux: ["ctrl+shift+p", "alt+up"],
      win: ["ctrl+shift+p", "alt+f12"],
      mac: ["shift+cmd+p", "alt+up"],
    };
    for (const system of SYSTEMS) {
      const { texts, lists } = defaults[system];
      assert.ok(texts.length > 300 && lists.includes("enter"), system);
      assert.deepEqual(
        known[system].filter(key => !texts.includes(key)),
        [],
      );
    }
  });

  it("hold for our texts and views only", () => {
    const free = keys.filter(
      ({ when = "" }) =>
        !/editorLangId == un-declaration|focusedView == preambule\.|activeWebviewPanelId == preambule\./.test(when),
    );
    assert.deepEqual(free, []);
  });

  for (const system of SYSTEMS) {
    it(`take none from VS Code on ${system}`, () => {
      const taken = keys.flatMap(binding => {
        const key = keyOn(binding, system);
        const { texts, lists } = defaults[system];
        const others = /focusedView == preambule\./.test(binding.when ?? "") ? lists : texts;
        // A chord that begins with a key that does something would never be finished, nor would one that ours begins.
        const clashes = others.filter(other => `${key} `.startsWith(`${other} `) || other.startsWith(`${key} `));
        return clashes.map(other => `${binding.command}: ${key} and ${other}`);
      });
      assert.deepEqual(taken, []);
    });
  }
});
