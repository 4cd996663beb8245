/** What a person chooses from when beginning a text. */
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { TEMPLATE_KINDS } from "../../../grammar/languages/template.ts";
import { findTemplates } from "../../../grammar/languages/templates.ts";
import type { KindChoices, NewDocumentChoices } from "../../protocol/new-document.ts";
import { DEFAULT_SPACES } from "../../rules/linguistics/mark-spaces.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { INSTRUMENT_NAMES } from "../shared/texts.ts";
import { listSubjects } from "./new-document.ts";
import { toPlainText } from "./tab-stops.ts";
import { typeset } from "./typeset.ts";

export function listNewDocumentChoices(messages: MessageLanguage): NewDocumentChoices {
  const kinds = TEMPLATE_KINDS.map(kind => {
    const languages: Record<string, KindChoices> = {};
    for (const code of listLanguageCodes()) {
      const template = findTemplates(code)?.kinds[kind];
      if (!template) continue;
      languages[code] = {
        name: formatMessage(INSTRUMENT_NAMES[kind], messages),
        description: typeset(template.description, DEFAULT_SPACES, getPack(code)),
        subjects: listSubjects(template, code).map(subject =>
          typeset(toPlainText(subject), DEFAULT_SPACES, getPack(code)),
        ),
        title: typeset(template.title, DEFAULT_SPACES, getPack(code)),
        signatories: template.text.includes("{signatures}"),
      };
    }
    return { kind, languages };
  });
  return { kinds: kinds.filter(({ languages }) => Object.keys(languages).length > 0) };
}
