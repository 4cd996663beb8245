/** Steps of a wizard: quick picks and input boxes with a Back button, as in VS Code's own wizards. */
import * as vscode from "vscode";
import { searchItems } from "./search-items.ts";

/** The outcome of a step: its answer, or that the person goes back or leaves. */
export type StepOutcome<T> = { readonly answer: T } | "back" | "leave";

export interface StepPlace {
  readonly title: string;
  /** Counted from 1. */
  readonly step: number;
  readonly totalSteps: number;
}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

interface PickOptions<T> {
  readonly placeholder: string;
  readonly choices: readonly Choice<T>[];
  /** Makes a choice of the typed text, if other values than the listed ones are allowed. */
  readonly createChoice?: (text: string) => Choice<T>;
  /** The initial text of the search. */
  readonly value?: string;
  /** Called with the typed text when a choice is made. */
  readonly onDidChoose?: (typed: string) => void;
}

/** The text is no label, since VS Code sorts matching labels first, before the listed values. */
export function createTypedChoice<T>(text: string, value: T): Choice<T> {
  return { label: vscode.l10n.t("As written"), description: text, alwaysShow: true, value };
}

export function pick<T>(place: StepPlace, options: PickOptions<T>): Promise<StepOutcome<T>> {
  const { placeholder, choices, createChoice, value = "", onDidChoose } = options;
  const input = vscode.window.createQuickPick<Choice<T>>();
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.placeholder = placeholder;
  input.value = value;
  const list = (value: string) => {
    const text = value.trim();
    const known = choices.some(({ label }) => label.toLowerCase() === text.toLowerCase());
    const found = searchItems(choices, text);
    input.items = text === "" || known || !createChoice ? found : [...found, createChoice(text)];
  };
  list(value);
  input.onDidChangeValue(list);
  return runInput(input, place, () => {
    const [chosen] = input.selectedItems;
    if (chosen) onDidChoose?.(input.value);
    return chosen && { answer: chosen.value };
  });
}

interface WriteOptions<T> {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Parses the text: the answer, or what is wrong with it. */
  read(text: string): { readonly answer: T } | { readonly problem: string };
}

export function write<T>(
  place: StepPlace,
  { prompt, value, placeholder, read }: WriteOptions<T>,
): Promise<StepOutcome<T>> {
  const input = vscode.window.createInputBox();
  input.prompt = prompt;
  input.value = value;
  input.placeholder = placeholder;
  input.onDidChangeValue(text => {
    const said = read(text);
    input.validationMessage = "problem" in said ? said.problem : undefined;
  });
  return runInput(input, place, () => {
    const said = read(input.value);
    return "answer" in said ? said : undefined;
  });
}

type Input = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

function runInput<T>(
  input: Input,
  place: StepPlace,
  accepted: () => { answer: T } | undefined,
): Promise<StepOutcome<T>> {
  Object.assign(input, place);
  // The question stays open when the person looks something up elsewhere.
  input.ignoreFocusOut = true;
  if (place.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise(resolve => {
    const end = (outcome: StepOutcome<T>) => {
      resolve(outcome);
      input.dispose();
    };
    input.onDidAccept(() => {
      const outcome = accepted();
      if (outcome) end(outcome);
    });
    input.onDidTriggerButton(button => {
      if (button === vscode.QuickInputButtons.Back) end("back");
    });
    input.onDidHide(() => end("leave"));
    input.show();
  });
}
