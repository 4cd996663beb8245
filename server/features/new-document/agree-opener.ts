/** The form of an opener that agrees with an enacting line. */

import { distance } from "fastest-levenshtein";
import { analyse } from "../../../grammar/analyse.ts";
import type { CompiledPack, HeadForm } from "../../../grammar/languages/pack.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { fold } from "../../../grammar/text/words.ts";
import { setInitial } from "../completion/opener-shapes.ts";
import { getAllCells } from "../shared/agreement.ts";

/** Cells that the openers under an enacting line agree with (bits); all, where the line names nobody. */
export function getAgreementMask(enactingLine: string, language: string): number {
  const { instruments } = analyse(`${enactingLine}\n`, { language });
  return instruments.find(({ subject }) => subject)?.subject?.mask ?? getAllCells(getPack(language));
}

/** `head` is any form of a head of the pack; it stays as it is where no form agrees. Keeps the case of the initial. */
export function agreeOpener(head: string, mask: number, pack: CompiledPack): string {
  const own = pack.heads.find(([form]) => fold(form) === fold(head));
  const headForm = own && (agreesWith(own, mask) ? own : listForms(own, pack).find(form => agreesWith(form, mask)));
  const [form] = headForm ?? [head];
  const small = head.charAt(0) === head.charAt(0).toLowerCase();
  return setInitial(form, !small);
}

function agreesWith(form: HeadForm, mask: number): boolean {
  return (form[2] & mask) !== 0 && form[4] !== 1;
}

/** Forms of the same section that open with the same concept, those of the same verb or adjective first. */
function listForms(own: HeadForm, { heads, openerCounts }: CompiledPack): readonly HeadForm[] {
  const at = heads.indexOf(own);
  const family = openerCounts.heads.find(([forms]) => forms.includes(at))?.[0] ?? [];
  const counted = family.map(index => heads[index] as HeadForm).filter(form => form[1] === own[1]);
  const others = heads.filter(form => form[1] === own[1] && form[3].some(concept => own[3].includes(concept)));
  const near = others
    .map(form => [form, distance(form[0], own[0])] as const)
    .filter(([form, steps]) => steps <= form[0].length / 2);
  return [...counted, ...near.sort((a, b) => a[1] - b[1]).map(([form]) => form)];
}
