/** What is asked of whoever begins a text: kind, language, who speaks, title, number of signatories. */
import * as vscode from "vscode";
import type { KindChoices, NewDocumentChoices, NewDocumentParams } from "../../server/protocol/new-document.ts";
import { languageName } from "../language-name.ts";
import { asWritten, type Choice, type Outcome, pick, type StepPlace, write } from "../steps.ts";

interface Draft {
  kind?: string;
  language?: string;
  subject?: string;
  title?: string;
  signatories?: number;
}

type Kinds = NewDocumentChoices["kinds"];
type Step = (place: StepPlace, draft: Draft, choices: KindChoices) => Promise<Outcome<Partial<Draft>>>;

const MOST_SIGNATORIES = 250;

/** Undefined when the person thinks better of it. */
export async function askForDocument({ kinds }: NewDocumentChoices): Promise<NewDocumentParams | undefined> {
  const draft: Draft = {};
  const title = vscode.l10n.t("New declaration or resolution");
  let at = 0;
  while (true) {
    const chosen = choicesOf(kinds, draft);
    const steps = stepsFor(kinds, chosen);
    const step = steps[at];
    if (!step) return draft as NewDocumentParams;
    const outcome = await step({ title, step: at + 1, totalSteps: steps.length }, draft, chosen);
    if (outcome === "leave") return undefined;
    if (outcome === "back") at = Math.max(0, at - 1);
    else {
      Object.assign(draft, outcome.answer);
      at++;
    }
  }
}

function stepsFor(kinds: Kinds, chosen: KindChoices): readonly Step[] {
  const asked = [kindStep(kinds), languageStep(kinds), subjectStep, titleStep];
  return chosen.signatories ? [...asked, signatoryStep] : asked;
}

/** What the kind and language offer that are chosen so far, or else the first. */
function choicesOf(kinds: Kinds, { kind, language }: Draft): KindChoices {
  const { languages } = kinds.find(one => one.kind === kind) ?? (kinds[0] as Kinds[number]);
  return languages[language ?? ownLanguage(languages)] ?? (Object.values(languages)[0] as KindChoices);
}

/** The language of the interface, where texts can be begun in it. */
function ownLanguage(languages: Readonly<Record<string, KindChoices>>): string {
  const own = vscode.env.language.slice(0, 2);
  return languages[own] ? own : (Object.keys(languages)[0] ?? "");
}

function kindStep(kinds: Kinds): Step {
  return async place =>
    answering(
      "kind",
      await pick(place, {
        placeholder: vscode.l10n.t("What do you want to write?"),
        choices: kinds.map(({ kind, languages }) => {
          const { name, description } = languages[ownLanguage(languages)] as KindChoices;
          return { label: name, detail: description, value: kind };
        }),
      }),
    );
}

function languageStep(kinds: Kinds): Step {
  return async (place, { kind }) => {
    const { languages } = kinds.find(one => one.kind === kind) ?? (kinds[0] as Kinds[number]);
    const own = ownLanguage(languages);
    const codes = Object.keys(languages).sort((a, b) => Number(b === own) - Number(a === own));
    const choices = codes.map(
      (code): Choice<string> => ({ label: languageName(code), description: code, value: code }),
    );
    return answering("language", await pick(place, { placeholder: vscode.l10n.t("In which language?"), choices }));
  };
}

const subjectStep: Step = async (place, _, { subjects }) =>
  answering(
    "subject",
    await pick(place, {
      placeholder: vscode.l10n.t("Who speaks? Choose, or write the enacting line as it is to stand."),
      choices: subjects.map(subject => ({ label: subject, value: subject })),
      typed: text => asWritten(text, text.replace(/[\s,:]+$/, "")),
    }),
  );

const titleStep: Step = async (place, { title }, choices) =>
  answering(
    "title",
    await write(place, {
      prompt: vscode.l10n.t("The title; left empty, it is written in the text."),
      value: title ?? "",
      placeholder: choices.title,
      read: text => ({ answer: text.trim() }),
    }),
  );

const signatoryStep: Step = async (place, { signatories = 2 }) =>
  answering(
    "signatories",
    await write(place, {
      prompt: vscode.l10n.t("How many sign?"),
      value: String(signatories),
      read(text) {
        const count = Number(text);
        return /^\s*\d+\s*$/.test(text) && count <= MOST_SIGNATORIES
          ? { answer: count }
          : { problem: vscode.l10n.t("A number from 0 to {0}", MOST_SIGNATORIES) };
      },
    }),
  );

function answering<K extends keyof Draft>(key: K, outcome: Outcome<Draft[K]>): Outcome<Partial<Draft>> {
  return typeof outcome === "string" ? outcome : { answer: { [key]: outcome.answer } };
}
