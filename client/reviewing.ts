/** The views beside the text: structure, review, statistics, openers; all are about the same document. */
import * as vscode from "vscode";
import { FollowedDocument } from "./followed.ts";
import type { Part } from "./host.ts";
import { OpenersView } from "./openers/view.ts";
import { reviewCommands } from "./review/commands.ts";
import { ReviewView } from "./review/view.ts";
import { StatisticsView } from "./statistics/view.ts";
import { structuring } from "./structure/structure.ts";

/** Context key for commands that need a declaration. */
const FOLLOWING = "preambule.following";

export const reviewing: Part = host => {
  const followed = new FollowedDocument(host);
  const tell = () => vscode.commands.executeCommand("setContext", FOLLOWING, followed.uri !== undefined);
  void tell();
  const review = new ReviewView(host, followed);
  return vscode.Disposable.from(
    followed,
    followed.onDidChange(tell),
    structuring(host, followed),
    review,
    reviewCommands(host, followed, review),
    new StatisticsView(host, followed),
    new OpenersView(host, followed),
  );
};
