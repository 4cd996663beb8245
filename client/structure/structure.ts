/** Registers the view « Structure » with its commands. */
import * as vscode from "vscode";
import type { Host } from "../core/host.ts";
import type { FollowedDocument } from "../shared/followed-document.ts";
import { registerFindingBadges } from "./badges.ts";
import { ClauseMover } from "./clause-mover.ts";
import { registerStructureCommands } from "./commands.ts";
import { StructureView } from "./view.ts";

export function registerStructure(host: Host, followed: FollowedDocument): vscode.Disposable {
  const mover = new ClauseMover(host);
  const view = new StructureView(host, followed, mover);
  host.extendApi({ structure: view });
  return vscode.Disposable.from(view, registerFindingBadges(), registerStructureCommands(view, mover));
}
