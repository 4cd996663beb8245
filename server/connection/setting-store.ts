/** Settings by document: asked of the editor once, kept until it says that they changed. */
import { readSettings, type Settings } from "./settings.ts";

/** Asks the editor for a document's settings, or for those that belong to none. */
export type Pull = (uri: string | undefined) => Promise<unknown>;

/** No document is named so. */
const GENERAL = "";

/** An editor that never answers must not keep a text from being read. */
const LONGEST_WAIT = 2000;

export class SettingStore {
  readonly #initial: unknown;
  readonly #locale: string;
  readonly #pull: Pull | null;
  readonly #wait: number;
  #pushed: unknown = {};
  readonly #known = new Map<string, Promise<Settings>>();

  /** `initial` is what initialization brought; without `pull` it holds until the editor pushes something else. */
  constructor(initial: unknown, locale: string, pull: Pull | null, wait = LONGEST_WAIT) {
    this.#initial = initial;
    this.#locale = locale;
    this.#pull = pull;
    this.#wait = wait;
  }

  of(uri: string): Promise<Settings> {
    let settings = this.#known.get(uri);
    if (!settings) {
      settings = this.#ask(uri).then(pulled => readSettings([this.#initial, this.#pushed, pulled], this.#locale));
      this.#known.set(uri, settings);
    }
    return settings;
  }

  /** Those that belong to no document. */
  general(): Promise<Settings> {
    return this.of(GENERAL);
  }

  changed(pushed: unknown): void {
    this.#pushed = pushed;
    this.#known.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async #ask(uri: string): Promise<unknown> {
    if (!this.#pull) return {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise(resolve => {
      timer = setTimeout(resolve, this.#wait, {});
    });
    try {
      return await Promise.race([this.#pull(uri === GENERAL ? undefined : uri), late]);
    } catch {
      return {};
    } finally {
      clearTimeout(timer);
    }
  }
}
