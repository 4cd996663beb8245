/**
 * Writes VS Code's default key bindings on each system into tests/client/default-keys.json, with which a test compares
 * ours: `node tests/vscode/default-keys.ts`. The workbench takes the system that its browser says it runs on.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { scratch } from "../../client/build/run.ts";
import { main, root } from "../../server/build/script.ts";
import { MARK } from "./mark.ts";
import { openWorkbench } from "./workbench.ts";

const SYSTEMS = {
  linux: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36",
  win: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36",
  mac: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/140.0 Safari/537.36",
};

/** Runs in the extension host: VS Code keeps its defaults as a document. */
const READER = `
const vscode = require("vscode");
const PIECE = 5_000;
exports.run = async () => {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse("vscode://defaultsettings/keybindings.json"));
  const rules = document.getText().replace(/^\\/\\/.*$/gm, "");
  const bindings = JSON.stringify(JSON.parse(rules).map(({ key, when = "" }) => [key, when]));
  // The console of an extension host takes no long messages.
  for (let at = 0; at < bindings.length; at += PIECE) {
    console.log(${JSON.stringify(MARK)} + JSON.stringify(bindings.slice(at, at + PIECE)));
  }
  console.log(${JSON.stringify(MARK)} + JSON.stringify(""));
};
`;

type Binding = readonly [key: string, when: string];

async function bindingsOn(userAgent: string): Promise<Binding[]> {
  const home = join(scratch, "default-keys");
  await rm(home, { recursive: true, force: true });
  await mkdir(join(home, "empty"), { recursive: true });
  const manifest = { name: "empty", publisher: "preambule", version: "0.0.1", engines: { vscode: "*" } };
  await writeFile(join(home, "empty/package.json"), JSON.stringify(manifest));
  await writeFile(join(home, "reader.cjs"), READER);
  let told: (text: string) => void = () => {};
  let pieces = "";
  const text = new Promise<string>(resolve => {
    told = resolve;
  });
  const workbench = await openWorkbench({
    folders: { data: join(home, "data"), extensions: join(home, "extensions") },
    serverFlags: ["--enable-smoke-test-driver", "--disable-workspace-trust"],
    userAgent,
    payload: [
      ["extensionDevelopmentPath", join(home, "empty")],
      ["extensionTestsPath", join(home, "reader.cjs")],
    ],
    async prepare(page) {
      page.on("console", message => {
        const said = message.text();
        const start = said.indexOf(MARK);
        if (start < 0) return;
        const piece: string = JSON.parse(said.slice(start + MARK.length));
        pieces += piece;
        if (piece === "") told(pieces);
      });
      await page.exposeFunction("codeAutomationExit", () => {});
      await page.exposeFunction("codeAutomationLog", () => {});
    },
  });
  try {
    return JSON.parse(await text) as Binding[];
  } finally {
    await workbench.close();
  }
}

/** Conditions under which nobody is in one of our texts or views: another kind of text, view or work. */
const ELSEWHERE =
  /^false$|(?:editorLangId|resourceLangId|notebookType) ?==|notebook|terminal|chat|activeCustomEditorId|focusedView == |inDebugRepl|debugState|isInDiff/i;

/** The keys that VS Code takes where a text has the focus, and those that it takes in lists. */
export function taken(bindings: readonly Binding[]): { readonly texts: string[]; readonly lists: string[] } {
  const here = bindings.filter(([, when]) => !ELSEWHERE.test(when));
  const keys = (some: readonly Binding[]) => [...new Set(some.map(([key]) => key))].sort();
  return { texts: keys(here), lists: keys(here.filter(([, when]) => when === "" || when.includes("listFocus"))) };
}

if (import.meta.main) {
  main(async () => {
    const found: Record<string, unknown> = {};
    for (const [system, userAgent] of Object.entries(SYSTEMS)) found[system] = taken(await bindingsOn(userAgent));
    await writeFile(join(root, "tests/client/default-keys.json"), `${JSON.stringify(found, null, 2)}\n`);
  });
}
