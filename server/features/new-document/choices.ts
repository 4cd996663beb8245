/** What a person chooses from when beginning a text. */
import { languageCodes, packFor } from "../../../grammar/languages/registry.ts";
import { TEMPLATE_KINDS } from "../../../grammar/languages/template.ts";
import { templatesFor } from "../../../grammar/languages/templates.ts";
import type { KindChoices, NewDocumentChoices } from "../../protocol/new-document.ts";
import { DEFAULT_SPACES } from "../../rules/linguistics/mark-spaces.ts";
import { said } from "../../rules/messages/format-message.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { INSTRUMENT_NAMES } from "../shared/texts.ts";
import { listSubjects } from "./new-document.ts";
import { toPlainText } from "./tab-stops.ts";
import { typeset } from "./typeset.ts";

export function listNewDocumentChoices(messages: MessageLanguage): NewDocumentChoices {
  const kinds = TEMPLATE_KINDS.map(kind => {
    const languages: Record<string, KindChoices> = {};
    for (const code of languageCodes()) {
      const template = templatesFor(code)?.kinds[kind];
      if (!template) continue;
      languages[code] = {
        name: said(INSTRUMENT_NAMES[kind], messages),
        description: typeset(template.description, DEFAULT_SPACES, packFor(code)),
        subjects: listSubjects(template, code).map(subject =>
          typeset(toPlainText(subject), DEFAULT_SPACES, packFor(code)),
        ),
        title: typeset(template.title, DEFAULT_SPACES, packFor(code)),
        signatories: template.text.includes("{signatures}"),
      };
    }
    return { kind, languages };
  });
  return { kinds: kinds.filter(({ languages }) => Object.keys(languages).length > 0) };
}
