/** A home of its own for an editor, set up as the README says, with the command `preambule` on its path. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/**
 * One fault, with one right answer: the semicolon. The spaces before the other marks are no-break. The letter before it
 * counts two in UTF-16, four in UTF-8 and one in Emacs.
 */
export const FAULTY =
  "L'Assemblée générale,\n\nRappelant sa décision 𝒜;\n\n1. Décide d'agir\u00a0;\n\n2. Prie le Comité des bacs de l'aider.\n";
export const MENDED = FAULTY.replace("𝒜;", "𝒜,");
export const MESSAGE = "Un alinéa du préambule se termine par «\u00a0,\u00a0», non par «\u00a0;\u00a0».";

export class EditorHome {
  readonly path = mkdtempSync(join(tmpdir(), "preambule-editor-"));
  readonly file = join(this.path, "texte.undecl");
  readonly environment: NodeJS.ProcessEnv;

  constructor() {
    const bin = join(this.path, "bin");
    this.write("bin/preambule", `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, "server/main.ts")}" "$@"\n`);
    chmodSync(join(bin, "preambule"), 0o755);
    this.environment = {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env["PATH"]}`,
      HOME: this.path,
      XDG_CONFIG_HOME: join(this.path, "config"),
      XDG_CACHE_HOME: join(this.path, "cache"),
      XDG_DATA_HOME: join(this.path, "data"),
      XDG_STATE_HOME: join(this.path, "state"),
      LC_ALL: "C.UTF-8",
      TERM: "xterm-256color",
    };
    writeFileSync(this.file, FAULTY);
  }

  write(name: string, content: string): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), "utf8");
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The setup that the README gives in a language, word for word. */
export function readmeSetup(language: string): string {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const found = readme.split(`\n\`\`\`${language}\n`)[1]?.split("\n```")[0];
  if (found === undefined) throw new Error(`the README has no \`\`\`${language}`);
  return `${found}\n`;
}

/** `describe` that says why it is skipped where a command is missing. */
export function describeWith(title: string, commands: readonly string[], suite: () => void): void {
  const missing = commands.filter(
    command => spawnSync(command, [command === "tmux" ? "-V" : "--version"]).status !== 0,
  );
  if (missing.length === 0) describe(title, suite);
  else describe.skip(`${title} (not installed: ${missing.join(", ")})`, suite);
}
