/**
 * Takes a picture of what a person sees: the packaged extension installed in VS Code, a sample open.
 *
 *   node tests/vscode/screenshot.ts SAMPLE OUT.png [steps] [--theme NAME] [--size 1400x900] [--setting NAME=VALUE]
 *     [--language fr]
 *
 * Steps are carried out in their order:
 *   --goto LINE[:COLUMN]   --type TEXT   --key CHORD (playwright's names: Control+Space)   --command TITLE
 *   --hover TEXT (the first place in the editor that holds it)   --pane NAME (folds or unfolds it in the side bar)
 *   --click TEXT (the first link that holds it)   --shot OUT.png (a picture on the way)
 *   --status ID (points at an item of the status bar)
 * Every step is over, and the picture taken, when nothing moves any more.
 */
import { cp, rm } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { packageExtension } from "../../client/build/package.ts";
import { scratch } from "../../client/build/run.ts";
import { type Folders, installVsix, provideVsCodeServer, writeSettings } from "../../client/build/vscode-server.ts";
import { main, root } from "../../server/build/script.ts";
import { openWorkbench } from "./workbench.ts";

const STILL_MS = 700;
const PATIENCE_MS = 30_000;

const home = join(scratch, "screenshot");
const folders: Folders = { data: join(home, "data"), extensions: join(home, "extensions") };

const { values, positionals, tokens } = parseArgs({
  allowPositionals: true,
  tokens: true,
  options: {
    goto: { type: "string", multiple: true },
    type: { type: "string", multiple: true },
    key: { type: "string", multiple: true },
    command: { type: "string", multiple: true },
    hover: { type: "string", multiple: true },
    pane: { type: "string", multiple: true },
    click: { type: "string", multiple: true },
    shot: { type: "string", multiple: true },
    status: { type: "string", multiple: true },
    theme: { type: "string", default: "Default Light Modern" },
    size: { type: "string", default: "1400x900" },
    setting: { type: "string", multiple: true, default: [] },
    language: { type: "string" },
  },
});

/** Keeps a picture free of what changes from run to run. */
const SETTINGS = {
  "workbench.colorTheme": values.theme,
  "editor.cursorBlinking": "solid",
  "security.workspace.trust.enabled": false,
  ...Object.fromEntries(values.setting.map(settingOf)),
};

/** `NAME=VALUE`, where what JSON knows as a boolean or a number is one. */
function settingOf(setting: string): [name: string, value: unknown] {
  const [name = "", value = ""] = setting.split("=", 2);
  return [name, /^(?:true|false|\d+)$/.test(value) ? JSON.parse(value) : value];
}

/** Waits until two pictures, some time apart, are the same. */
async function untilStill(page: Page): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  let before = await page.screenshot();
  while (Date.now() < end) {
    await page.waitForTimeout(STILL_MS);
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
}

async function quickOpen(page: Page, text: string): Promise<void> {
  await page.keyboard.press("F1");
  const input = page.locator(".quick-input-widget input.input");
  await input.fill(text);
  await untilStill(page);
  await input.press("Enter");
}

/** Runs in the page, and so is text here: the middle of the first place where a pattern is found in the editor. */
const PLACE_OF = `pattern => {
  const pieces = document.createTreeWalker(document.querySelector(".view-lines"), NodeFilter.SHOW_TEXT);
  for (let piece = pieces.nextNode(); piece; piece = pieces.nextNode()) {
    const found = pattern.exec(piece.textContent);
    if (!found) continue;
    const range = document.createRange();
    range.setStart(piece, found.index);
    range.setEnd(piece, found.index + found[0].length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  return null;
}`;

/** Moves the pointer onto a text that stands in one piece in the editor, where spaces are no-break spaces. */
async function pointAt(page: Page, text: string): Promise<void> {
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replaceAll(" ", "\\s"), "u");
  const place = await page.evaluate<{ x: number; y: number } | null>(`(${PLACE_OF})(${pattern})`);
  if (!place) throw new Error(`“${text}” is not to be seen`);
  // Two moves: the editor minds only a pointer that moves within it.
  await page.mouse.move(place.x - 2, place.y);
  await page.mouse.move(place.x, place.y);
}

const STEPS: Readonly<Record<string, (page: Page, argument: string) => Promise<unknown>>> = {
  goto: (page, place) => quickOpen(page, `:${place}`),
  type: (page, text) => page.keyboard.type(text),
  key: (page, chord) => page.keyboard.press(chord),
  command: (page, title) => quickOpen(page, `>${title}`),
  hover: pointAt,
  click: (page, text) => page.locator("a", { hasText: text }).first().click(),
  status: (page, id) => page.locator(`[id="${id}"]`).hover(),
  pane: (page, name) => page.locator(".pane-header", { hasText: name }).click(),
  shot: (page, path) => page.screenshot({ path }),
};

async function prepare(): Promise<string> {
  await rm(home, { recursive: true, force: true });
  await writeSettings(folders, SETTINGS);
  const workspace = join(home, "samples");
  await cp(join(root, "samples"), workspace, { recursive: true });
  const vsix = join(home, "preambule.vsix");
  await packageExtension(vsix);
  await installVsix(await provideVsCodeServer(), vsix, folders);
  return workspace;
}

main(async () => {
  const [sample, out] = positionals;
  if (!sample || !out) throw new Error("usage: node tests/vscode/screenshot.ts SAMPLE OUT.png [steps]");
  const workspace = await prepare();
  const inSamples = relative(join(root, "samples"), resolve(sample));
  let file = join(workspace, inSamples);
  if (inSamples.startsWith("..")) {
    file = join(workspace, basename(sample));
    await cp(resolve(sample), file);
  }
  const [width = 1400, height = 900] = values.size.split("x").map(Number);
  const workbench = await openWorkbench({
    folders,
    folder: workspace,
    payload: [["openFile", file]],
    viewport: { width, height },
    ...(values.language ? { language: values.language } : {}),
  });
  try {
    const { page } = workbench;
    await page.locator(".monaco-editor .view-line").first().waitFor({ timeout: PATIENCE_MS });
    await page.locator(".monaco-editor .view-lines").first().click();
    await page.keyboard.press("Control+Home");
    await untilStill(page);
    for (const token of tokens) {
      if (token.kind !== "option" || token.value === undefined) continue;
      const step = STEPS[token.name];
      if (!step) continue;
      await step(page, token.value);
      await untilStill(page);
    }
    await page.screenshot({ path: out });
    console.log(out);
  } finally {
    await workbench.close();
  }
});
