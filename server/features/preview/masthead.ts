/**
 * The masthead that the front matter stands for: symbol, date, session, agenda. Documents that bring a masthead in their
 * text, as imported ones do, keep theirs. The emblem is left out: its use is not ours to give.
 */
import type { Profile } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../read-document.ts";
import { createElement, escapeText, type Html, joinHtml } from "./html.ts";
import { MASTHEAD_WORDS } from "./masthead-words.ts";

/** The organs whose documents bear the organization's masthead; a declaration of others is no document of theirs. */
const ORGANS = ["ga", "sc", "hrc", "ecosoc"] as const;
type Organ = (typeof ORGANS)[number];

const isOrgan = (profile: Profile): profile is Organ => (ORGANS as readonly string[]).includes(profile);

/** Null when there is nothing to print. */
export function renderMasthead({ analysis }: ReadDocument): Html | null {
  const { frontMatter, instruments, language, profile } = analysis;
  if (!frontMatter || instruments[0]?.paragraphs.some(({ kind }) => kind === "masthead")) return null;
  const { symbol = "", date = "", session = "", agenda = "", original = "" } = frontMatter.values;
  if (![symbol, date, session, agenda, original].some(value => value !== "")) return null;
  const words = MASTHEAD_WORDS[language];
  const organ = words && isOrgan(profile) ? profile : null;
  const day = formatDate(language, date);
  const has = (said: string | undefined): said is string => said !== undefined && said !== "";
  const lines = (className: string, ...said: readonly (string | undefined)[]) =>
    createElement(
      "div",
      { class: className },
      ...said.filter(has).map(one => createElement("div", {}, escapeText(one))),
    );

  const band = createElement(
    "div",
    { class: "band" },
    renderPhrase("organization", organ ? words?.organization : ""),
    renderSymbol(symbol),
  );
  const originalLine = original === "" ? "" : (words?.original(nameLanguage(language, original)) ?? original);
  const middle = createElement(
    "div",
    { class: "middle" },
    renderPhrase("organ", organ ? words?.organs[organ] : ""),
    lines("distribution", organ ? words?.distribution : "", day, originalLine && "\u00a0", originalLine),
  );
  const number = /^\d{1,4}$/.test(session) ? Number(session) : null;
  const below = [
    session &&
      createElement("div", { class: "session" }, escapeText((number !== null && words?.session(number)) || session)),
    agenda && createElement("div", { class: "agenda" }, escapeText(words?.agenda(agenda) ?? agenda)),
  ].filter((html): html is Html => html !== "");
  const adopted = organ && /\/RES\//.test(symbol) ? (words?.adopted(organ, day || null) ?? []) : [];
  const heading = adopted.length > 0 ? [lines("adopted", ...adopted)] : [];
  return createElement("header", {}, band, middle, createElement("div", { class: "below" }, ...below), ...heading);
}

function renderPhrase(className: string, words: string | undefined): Html {
  return createElement("span", { class: className }, escapeText(words ?? ""));
}

/** “A/RES/82/63”: the organ's letter is set large. */
function renderSymbol(symbol: string): Html {
  const [, series = "", rest = ""] = /^([A-Z]{1,3})(?=\/)(.*)$/su.exec(symbol) ?? [null, "", symbol];
  const letter = series === "" ? escapeText("") : createElement("span", { class: "series" }, escapeText(series));
  return createElement("bdi", { class: "symbol", dir: "ltr" }, joinHtml([letter, escapeText(rest)]));
}

/** `2027-12-14` as the language writes it; what is no such date stays as it is. */
function formatDate(language: string, date: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!found) return date;
  const day = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  if (Number.isNaN(day.getTime()) || day.getUTCDate() !== Number(found[3])) return date;
  const locale = language === "en" ? "en-GB" : language;
  const written = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(day);
  // The first of the month is an ordinal in French.
  return language === "fr" ? written.replace(/^1 /, "1er ") : written;
}

/** `ar` as « arabe »; what is no code is a name already. */
function nameLanguage(language: string, original: string): string {
  if (!/^[a-z]{2}$/.test(original)) return original;
  const name = new Intl.DisplayNames([language], { type: "language" }).of(original) ?? original;
  return language === "en" || language === "fr" ? name : name.toLocaleLowerCase(language);
}
