/** The wizard for a new document: kind, language, subject, title, number of signatories. */
import * as vscode from "vscode";
import type { KindChoices, NewDocumentChoices, NewDocumentParams } from "../../server/protocol/new-document.ts";
import { nameLanguage } from "../shared/name-language.ts";
import {
  type Choice,
  createTypedChoice,
  pick,
  type StepOutcome,
  type StepPlace,
  write,
} from "../shared/wizard-steps.ts";

interface Draft {
  kind?: string;
  language?: string;
  subject?: string;
  title?: string;
  signatories?: number;
}

type Kinds = NewDocumentChoices["kinds"];
type Step = (place: StepPlace, draft: Draft, choices: KindChoices) => Promise<StepOutcome<Partial<Draft>>>;

const MAX_SIGNATORIES = 250;

/** Undefined if the person cancels. */
export async function askForDocument({ kinds }: NewDocumentChoices): Promise<NewDocumentParams | undefined> {
  const draft: Draft = {};
  const title = vscode.l10n.t("New declaration or resolution");
  let at = 0;
  while (true) {
    const chosen = getChoices(kinds, draft);
    const steps = createSteps(kinds, chosen);
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

function createSteps(kinds: Kinds, chosen: KindChoices): readonly Step[] {
  const asked = [createKindStep(kinds), createLanguageStep(kinds), askSubject, askTitle];
  return chosen.signatories ? [...asked, askSignatories] : asked;
}

/** The choices for the kind and language chosen so far, or for the first. */
function getChoices(kinds: Kinds, { kind, language }: Draft): KindChoices {
  const { languages } = kinds.find(one => one.kind === kind) ?? (kinds[0] as Kinds[number]);
  return languages[language ?? getOwnLanguage(languages)] ?? (Object.values(languages)[0] as KindChoices);
}

/** The language of the interface if the kind exists in it, else the first. */
function getOwnLanguage(languages: Readonly<Record<string, KindChoices>>): string {
  const own = vscode.env.language.slice(0, 2);
  return languages[own] ? own : (Object.keys(languages)[0] ?? "");
}

function createKindStep(kinds: Kinds): Step {
  return async place =>
    toDraft(
      "kind",
      await pick(place, {
        placeholder: vscode.l10n.t("What do you want to write?"),
        choices: kinds.map(({ kind, languages }) => {
          const { name, description } = languages[getOwnLanguage(languages)] as KindChoices;
          return { label: name, detail: description, value: kind };
        }),
      }),
    );
}

function createLanguageStep(kinds: Kinds): Step {
  return async (place, { kind }) => {
    const { languages } = kinds.find(one => one.kind === kind) ?? (kinds[0] as Kinds[number]);
    const own = getOwnLanguage(languages);
    const codes = Object.keys(languages).sort((a, b) => Number(b === own) - Number(a === own));
    const choices = codes.map(
      (code): Choice<string> => ({ label: nameLanguage(code), description: code, value: code }),
    );
    return toDraft("language", await pick(place, { placeholder: vscode.l10n.t("In which language?"), choices }));
  };
}

const askSubject: Step = async (place, _, { subjects }) =>
  toDraft(
    "subject",
    await pick(place, {
      placeholder: vscode.l10n.t("Who speaks? Choose, or write the enacting line as it is to stand."),
      choices: subjects.map(subject => ({ label: subject, value: subject })),
      createChoice: text => createTypedChoice(text, text.replace(/[\s,:]+$/, "")),
    }),
  );

const askTitle: Step = async (place, { title }, choices) =>
  toDraft(
    "title",
    await write(place, {
      prompt: vscode.l10n.t("The title; left empty, it is written in the text."),
      value: title ?? "",
      placeholder: choices.title,
      read: text => ({ answer: text.trim() }),
    }),
  );

const askSignatories: Step = async (place, { signatories = 2 }) =>
  toDraft(
    "signatories",
    await write(place, {
      prompt: vscode.l10n.t("How many sign?"),
      value: String(signatories),
      read(text) {
        const count = Number(text);
        return /^\s*\d+\s*$/.test(text) && count <= MAX_SIGNATORIES
          ? { answer: count }
          : { problem: vscode.l10n.t("A number from 0 to {0}", MAX_SIGNATORIES) };
      },
    }),
  );

function toDraft<K extends keyof Draft>(key: K, outcome: StepOutcome<Draft[K]>): StepOutcome<Partial<Draft>> {
  return typeof outcome === "string" ? outcome : { answer: { [key]: outcome.answer } };
}
