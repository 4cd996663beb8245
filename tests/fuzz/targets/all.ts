/** What is fuzzed, by name: a new target is a file here and a line. */
import type { Target } from "../target.ts";
import { clause } from "./clause.ts";
import { commandLine } from "./command-line.ts";
import { document } from "./document.ts";
import { features } from "./features.ts";
import { formatting } from "./formatting.ts";
import { frames } from "./frames.ts";
import { frontMatter } from "./front-matter.ts";
import { imports } from "./import.ts";
import { protocol } from "./protocol.ts";
import { rules } from "./rules.ts";
import { scan } from "./scan.ts";
import { settings } from "./settings.ts";

export const TARGETS: Readonly<Record<string, Target>> = {
  clause: { check: clause, runs: 400 },
  "command-line": { check: commandLine, runs: 100 },
  document: { check: document, runs: 200 },
  features: { check: features, runs: 25 },
  formatting: { check: formatting, runs: 60 },
  frames: { check: frames, runs: 400 },
  "front-matter": { check: frontMatter, runs: 200 },
  import: { check: imports, runs: 300 },
  protocol: { check: protocol, runs: 60, waits: true },
  rules: { check: rules, runs: 100 },
  scan: { check: scan, runs: 800 },
  settings: { check: settings, runs: 200 },
};
