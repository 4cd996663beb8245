/** The view « Structure » with its commands. */
import * as vscode from "vscode";
import type { FollowedDocument } from "../followed.ts";
import type { Host } from "../host.ts";
import { findingBadges } from "./badges.ts";
import { structureCommands } from "./commands.ts";
import { ClauseMover } from "./moving.ts";
import { StructureView } from "./view.ts";

export function structuring(host: Host, followed: FollowedDocument): vscode.Disposable {
  const mover = new ClauseMover(host);
  const view = new StructureView(host, followed, mover);
  host.offer({ structure: view });
  return vscode.Disposable.from(view, findingBadges(), structureCommands(view, mover));
}
