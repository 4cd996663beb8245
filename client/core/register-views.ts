/** Registers the views beside the text: structure, review, statistics, openers. All show the same document. */
import * as vscode from "vscode";
import { OpenersView } from "../openers/view.ts";
import { registerReviewCommands } from "../review/commands.ts";
import { ReviewView } from "../review/view.ts";
import { FollowedDocument } from "../shared/followed-document.ts";
import { StatisticsView } from "../statistics/view.ts";
import { registerStructure } from "../structure/structure.ts";
import type { Part } from "./host.ts";

/** Context key for commands that need a declaration. */
const FOLLOWING = "preambule.following";

export const registerViews: Part = host => {
  const followed = new FollowedDocument(host);
  const tell = () => vscode.commands.executeCommand("setContext", FOLLOWING, followed.uri !== undefined);
  void tell();
  const review = new ReviewView(host, followed);
  return vscode.Disposable.from(
    followed,
    followed.onDidChange(tell),
    registerStructure(host, followed),
    review,
    registerReviewCommands(host, followed, review),
    new StatisticsView(host, followed),
    new OpenersView(host, followed),
  );
};
