/**
 * The masthead that is made of the front matter: symbol, date, session, agenda. Documents with a masthead in their
 * text, as imported ones have, keep that. Without the emblem of the United Nations, whose use is restricted.
 */
import { ORGANS, type Organ } from "../../../grammar/languages/masthead.ts";
import { findMasthead } from "../../../grammar/languages/mastheads.ts";
import type { Profile } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { createElement, escapeText, type Html, joinHtml } from "./html.ts";
import { formatAdoption, formatAgenda, formatDate, formatOriginal, formatSession } from "./masthead-lines.ts";

/** Only texts of these organs have the masthead of the United Nations. */
const isOrgan = (profile: Profile): profile is Organ => (ORGANS as readonly string[]).includes(profile);

/** Null when the front matter has nothing to print. */
export function renderMasthead({ analysis, pack }: ReadDocument): Html | null {
  const { frontMatter, instruments, profile } = analysis;
  if (!frontMatter || instruments[0]?.paragraphs.some(({ kind }) => kind === "masthead")) return null;
  const { symbol = "", date = "", session = "", agenda = "", original = "" } = frontMatter.values;
  if (![symbol, date, session, agenda, original].some(value => value !== "")) return null;
  const masthead = findMasthead(pack.code);
  const organ = masthead && isOrgan(profile) ? profile : null;
  const day = formatDate(date, pack, masthead);
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
    renderPhrase("organization", organ ? masthead?.organization : ""),
    renderSymbol(symbol),
  );
  const originalLine = original === "" ? "" : formatOriginal(original, pack.code, masthead);
  const middle = createElement(
    "div",
    { class: "middle" },
    renderPhrase("organ", organ ? masthead?.organs[organ] : ""),
    lines("distribution", organ ? masthead?.distribution : "", day, originalLine && "\u00a0", originalLine),
  );
  const below = [
    session && createElement("div", { class: "session" }, escapeText(formatSession(session, masthead))),
    agenda && createElement("div", { class: "agenda" }, escapeText(formatAgenda(agenda, masthead))),
  ].filter((html): html is Html => html !== "");
  const adopted = organ && masthead && /\/RES\//.test(symbol) ? formatAdoption(organ, day, masthead) : [];
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
