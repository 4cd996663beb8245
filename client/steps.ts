/** Questions one after the other, each answered or taken back, as in VS Code's own wizards. */
import * as vscode from "vscode";

/** What a step ends with: its answer, the wish to see the question before again, or to leave. */
export type Outcome<T> = { readonly answer: T } | "back" | "leave";

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
  /** Makes a choice of what is typed, where one may be written that is not in the list. */
  readonly typed?: (text: string) => Choice<T>;
  /** What the search begins with. */
  readonly value?: string;
  /** Told what was typed to find the choice. */
  readonly onDidChoose?: (typed: string) => void;
}

/** Not by its label: lists put what fits there first, and a word of the list is what people mean more often. */
export function asWritten<T>(text: string, value: T): Choice<T> {
  return { label: vscode.l10n.t("As written"), description: text, alwaysShow: true, value };
}

export function pick<T>(place: StepPlace, options: PickOptions<T>): Promise<Outcome<T>> {
  const { placeholder, choices, typed, value = "", onDidChoose } = options;
  const input = vscode.window.createQuickPick<Choice<T>>();
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.placeholder = placeholder;
  input.value = value;
  const list = (value: string) => {
    const text = value.trim();
    const known = choices.some(({ label }) => label.toLowerCase() === text.toLowerCase());
    input.items = text === "" || known || !typed ? choices : [...choices, typed(text)];
  };
  list(value);
  if (typed) input.onDidChangeValue(list);
  return asked(input, place, () => {
    const [chosen] = input.selectedItems;
    if (chosen) onDidChoose?.(input.value);
    return chosen && { answer: chosen.value };
  });
}

interface WriteOptions<T> {
  readonly prompt: string;
  readonly value: string;
  readonly placeholder?: string;
  /** The answer, or what is wrong with it. */
  read(text: string): { readonly answer: T } | { readonly problem: string };
}

export function write<T>(place: StepPlace, { prompt, value, placeholder, read }: WriteOptions<T>): Promise<Outcome<T>> {
  const input = vscode.window.createInputBox();
  input.prompt = prompt;
  input.value = value;
  input.placeholder = placeholder;
  input.onDidChangeValue(text => {
    const said = read(text);
    input.validationMessage = "problem" in said ? said.problem : undefined;
  });
  return asked(input, place, () => {
    const said = read(input.value);
    return "answer" in said ? said : undefined;
  });
}

type Input = vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox;

function asked<T>(input: Input, place: StepPlace, accepted: () => { answer: T } | undefined): Promise<Outcome<T>> {
  Object.assign(input, place);
  // Whoever looks something up elsewhere comes back to the same question.
  input.ignoreFocusOut = true;
  if (place.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise(resolve => {
    const end = (outcome: Outcome<T>) => {
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
