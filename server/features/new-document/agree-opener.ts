/** The form of an opener that agrees with an enacting line. */

import { analyse } from "../../../grammar/analyse.ts";
import type { CompiledPack, HeadForm } from "../../../grammar/languages/pack.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { fold } from "../../../grammar/text/words.ts";
import { findNearestForm } from "../../rules/linguistics/opener-forms.ts";
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
  const headForm = own && (agreesWith(own, mask) ? own : findAgreeingForm(own, mask, pack));
  const [form] = headForm ?? [head];
  const small = head.charAt(0) === head.charAt(0).toLowerCase();
  return setInitial(form, !small);
}

function findAgreeingForm(own: HeadForm, mask: number, pack: CompiledPack): HeadForm | null {
  const [form, section, , concepts] = own;
  const counted = listForms(own, pack).find(other => agreesWith(other, mask));
  return counted ?? findNearestForm(form, { concepts, section, mask }, pack);
}

function agreesWith(form: HeadForm, mask: number): boolean {
  return (form[2] & mask) !== 0 && form[4] !== 1;
}

/** The forms that belong to the same counted head and section. */
function listForms(own: HeadForm, { heads, openerCounts }: CompiledPack): readonly HeadForm[] {
  const at = heads.indexOf(own);
  const family = openerCounts.heads.find(([forms]) => forms.includes(at))?.[0];
  return (family ?? []).map(index => heads[index] as HeadForm).filter(form => form[1] === own[1]);
}
