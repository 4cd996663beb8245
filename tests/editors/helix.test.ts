/** Helix in a terminal (tmux), set up as the README says: findings, symbols, fixes, completion, as the screen shows them. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describeWith, EditorHome, FAULTY, MENDED, readmeSetup } from "./setup.ts";

const PATIENCE = 40_000;
/** Looks at the screen, five a second. */
const TURNS_BEFORE_ASKING = 25;

/** A terminal that nobody sees. */
class Terminal {
  readonly #socket = `preambule-${process.pid}`;
  readonly #environment: NodeJS.ProcessEnv;

  constructor(command: string, home: EditorHome) {
    this.#environment = home.environment;
    this.#tmux("-f", "/dev/null", "new-session", "-d", "-x", "140", "-y", "40", "-c", home.path, command);
  }

  /** Keys as tmux names them, one after the other; what is no name of a key is typed. */
  press(...keys: readonly string[]): void {
    for (const key of keys) this.#tmux("send-keys", key);
  }

  screen(): string {
    return this.#tmux("capture-pane", "-p");
  }

  /** Waits until the screen shows something; gives what it shows. `ask` is done each time that it is long in coming. */
  async shows(pattern: RegExp, ask?: () => void): Promise<string> {
    await this.until(() => pattern.test(this.screen()), String(pattern), ask);
    return this.screen();
  }

  async until(condition: () => boolean, what: string, ask?: () => void): Promise<void> {
    const end = performance.now() + PATIENCE;
    for (let turn = 1; !condition(); turn++) {
      if (performance.now() > end) throw new Error(`waited in vain for ${what} in\n${this.screen()}`);
      await new Promise(resolve => setTimeout(resolve, 200));
      if (turn % TURNS_BEFORE_ASKING === 0) ask?.();
    }
  }

  close(): void {
    this.#tmux("kill-server");
  }

  #tmux(...args: readonly string[]): string {
    const options = { env: this.#environment, encoding: "utf8" } as const;
    return spawnSync("tmux", ["-u", "-L", this.#socket, ...args], options).stdout ?? "";
  }
}

describeWith("Helix", ["hx", "tmux"], function (this: Mocha.Suite) {
  this.timeout(200_000);
  let home: EditorHome;
  let terminal: Terminal;

  before(async () => {
    home = new EditorHome();
    home.write("config/helix/languages.toml", readmeSetup("toml"));
    terminal = new Terminal(`hx ${home.file}`, home);
    await terminal.shows(/● +3/);
  });

  after(() => {
    terminal?.close();
    home.remove();
  });

  it("shows what is found, in the language that the settings ask for", async () => {
    terminal.press("Space", "d");
    await terminal.shows(/preambular-mark +Un alinéa du préambule/);
    terminal.press("Escape");
  });

  it("lists the clauses", async () => {
    terminal.press("Space", "s");
    await terminal.shows(/method +1\. Décide d'agir/);
    terminal.press("Escape");
  });

  it("explains an opener", async () => {
    await terminal.shows(/ NOR /);
    terminal.press("7", "g", "g", "l", "l", "l", "Space", "k");
    await terminal.shows(/Prie — dispositif/);
    terminal.press("Escape");
  });

  it("mends, and gives the text back in one step", async () => {
    terminal.press("3", "g", "g", "g", "l", "Space", "a");
    const menu = await terminal.shows(/Terminer par/);
    assert.match(menu, /Ne pas signaler ici/);
    terminal.press("Enter");
    await terminal.shows(/Rappelant sa décision 𝒜,/u);
    // Helix writes beside the file and puts it in its place: for a moment there is none.
    const saved = (text: string) =>
      terminal.until(() => existsSync(home.file) && readFileSync(home.file, "utf8") === text, "the saved text");
    terminal.press(":", "w", "Enter");
    await saved(MENDED);
    terminal.press("u");
    await terminal.shows(/Rappelant sa décision 𝒜;/u);
    terminal.press(":", "w", "Enter");
    await saved(FAULTY);
  });

  it("completes an opener that agrees", async () => {
    terminal.press("3", "g", "g", "O", "Enter", "Up", "Consc");
    // On a busy machine Helix may give up the question that it asks by itself; a person then asks by this key.
    await terminal.shows(/Consciente +/, () => terminal.press("C-x"));
    terminal.press("C-n", "Enter", "Escape");
    await terminal.shows(/^ *\S* *3 +Consciente$/mu);
  });
});
