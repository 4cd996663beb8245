/** A command as somebody types it at a terminal. */
import { type ChildProcess, spawn } from "node:child_process";

export interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export class TerminalCommand {
  readonly #child: ChildProcess;
  readonly #start = performance.now();
  readonly #ended: Promise<number | null>;
  #listeners: (() => void)[] = [];
  /** What it has printed to both streams. */
  output = "";
  /** What it has printed to standard output. */
  result = "";
  /** Seconds after which it printed something first. */
  firstOutput: number | undefined;

  /** Runs at once, in a shell, and in a process group of its own: as a whole, Ctrl-C reaches that. */
  constructor(command: string, { cwd, env }: CommandOptions) {
    this.#child = spawn("sh", ["-c", command], { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.firstOutput ??= this.seconds;
        this.output += text;
        if (stream === this.#child.stdout) this.result += text;
        for (const listener of this.#listeners) listener();
      });
    }
    this.#ended = new Promise((resolve, reject) => {
      this.#child.once("error", reject);
      this.#child.once("close", code => {
        resolve(code);
        for (const listener of this.#listeners) listener();
      });
    });
  }

  /** How long it has been running. */
  get seconds(): number {
    return (performance.now() - this.#start) / 1000;
  }

  /** Its exit code; null when a signal has ended it. */
  waitForEnd(): Promise<number | null> {
    return this.#ended;
  }

  /** Waits until it has printed what fits the pattern. Rejects when it ends before. */
  async waitForResult(pattern: RegExp): Promise<string> {
    let hasEnded = false;
    const ended = this.#ended.then(() => {
      hasEnded = true;
    });
    for (;;) {
      const found = pattern.exec(this.result)?.[0];
      if (found) return found;
      if (hasEnded) throw new Error(`it ended without ${pattern}:\n${this.output}`);
      await Promise.race([ended, new Promise<void>(resolve => this.#listeners.push(resolve))]);
      this.#listeners = [];
    }
  }

  pressCtrlC(): void {
    this.#signal("SIGINT");
  }

  /** Whether anything that it has started is still running. */
  isRunning(): boolean {
    return this.#signal(0);
  }

  /** For the end of a test that has failed. */
  kill(): void {
    this.#signal("SIGKILL");
  }

  #signal(signal: NodeJS.Signals | 0): boolean {
    if (this.#child.pid === undefined) return false;
    try {
      return process.kill(-this.#child.pid, signal);
    } catch {
      return false;
    }
  }
}
