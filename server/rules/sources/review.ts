/** What a reviser looks at: references, dates, names, consistency. */
import type { SourceEntries } from "./source-entry.ts";

export const REVIEW = {
  "REV-1": {
    says: {
      fr: "Les parties sont dans l'ordre (STR-1), une ligne d'édiction est là (STR-2), un dispositif aussi (STR-4).",
      en: "Parts are in order (STR-1), there is an enacting line (STR-2) and an operative part (STR-4).",
    },
    works: ["manual", "akn4un"],
  },
  "REV-2": {
    says: {
      fr: "Chaque formule est connue et dans sa partie (OPN-1, OPN-2).",
      en: "Every opener is known and in its part (OPN-1, OPN-2).",
    },
    works: ["manual"],
    unchecked: { fr: "Les règles nomment OPN-1 et OPN-2.", en: "The rules name OPN-1 and OPN-2." },
  },
  "REV-3": {
    says: {
      fr: "Nombre, genre et personne ne se mêlent pas (AGR-1 à AGR-5).",
      en: "Number, gender and person are not mixed (AGR-1 to AGR-5).",
    },
    works: ["grammar"],
    unchecked: { fr: "Les règles nomment AGR-1 à AGR-5.", en: "The rules name AGR-1 to AGR-5." },
  },
  "REV-4": {
    says: {
      fr: "Signes de fin et espaces sont justes (PCT-1 à PCT-6, TYP-1 à TYP-3).",
      en: "Closing marks and spaces are right (PCT-1 to PCT-6, TYP-1 to TYP-3).",
    },
    works: ["akn4un", "adopted"],
    unchecked: { fr: "Les règles nomment ces entrées.", en: "The rules name those entries." },
  },
  "REV-5": {
    says: {
      fr: "Aucun numéro ne manque ni ne revient, et chaque alinéa a la marque de son niveau (NUM-2, NUM-4).",
      en: "No number is missing or comes twice, and every sub-paragraph has the label of its level (NUM-2, NUM-4).",
    },
    works: ["akn4un"],
    unchecked: { fr: "Les règles nomment NUM-2 et NUM-4.", en: "The rules name NUM-2 and NUM-4." },
  },
  "REV-6": {
    says: {
      fr: "Un renvoi à un paragraphe ou à un alinéa du texte en désigne un qui existe.",
      en: "A reference to a paragraph or sub-paragraph of the text means one that exists.",
    },
    works: ["revisers"],
  },
  "REV-7": {
    says: {
      fr: "Une résolution citée pour la première fois l'est avec sa date ; ensuite, son numéro suffit. 3 641 citations sont datées, 5 646 ne le sont pas, mentions suivantes comprises : seul un texte qui date les autres est repris.",
      en: "A resolution is cited with its date the first time, and by its number after that. 3,641 citations have a date and 5,646 have none, later mentions among them: only a text that dates the others is reported.",
    },
    works: ["adopted", "guides"],
  },
  "REV-8": {
    says: {
      fr: "Une date existe, et va avec la session ou l'année que donne le numéro : la session n de l'Assemblée générale s'ouvre en septembre de l'année 1945 + n, l'année entre parenthèses d'une résolution du Conseil de sécurité est celle de sa date.",
      en: "A date exists, and goes with the session or year that the number gives: session n of the General Assembly opens in September of the year 1945 + n, and the year in brackets of a Security Council resolution is that of its date.",
    },
    works: ["revisers"],
  },
  "REV-9": {
    says: {
      fr: "Une cote a la forme de sa série : A/RES/71/4, S/2024/400, A/76/587, A/C.3/68/L.75.",
      en: "A symbol has the form of its series: A/RES/71/4, S/2024/400, A/76/587, A/C.3/68/L.75.",
    },
    works: ["manual", "akn4un"],
  },
  "REV-10": {
    says: {
      fr: "Un sigle est défini à sa première mention, entre parenthèses après le nom entier, une seule fois, et sert ensuite. Quelques-uns, dont ONU, s'en passent.",
      en: "An acronym is defined at its first mention, in brackets after the full name, once, and is used afterwards. A few, such as UN, need no definition.",
    },
    works: ["circulated", "guides"],
  },
  "REV-11": {
    says: {
      fr: "Organes et instruments portent leur nom officiel entier ; un titre n'a pas de sigle.",
      en: "Organs and instruments bear their full official names; a title has no acronym.",
    },
    works: ["manual"],
  },
  "REV-12": {
    says: {
      fr: "Un État est nommé par son nom officiel, de la même façon dans tout le document ; les signatures suivent l'ordre alphabétique de la langue.",
      en: "A State is called by its official name, in one way throughout a document; signatures follow the alphabetical order of the language.",
    },
    works: ["circulated", "revisers"],
  },
  "REV-13": {
    says: {
      fr: "« Exige » est fort, et n'est réservé à personne : il ouvre, sur mille paragraphes du dispositif, 21,6 au Conseil de sécurité, 15,0 au Conseil des droits de l'homme, 4,4 à l'Assemblée générale, 4,3 au Conseil économique et social. Que seul le Conseil de sécurité puisse exiger est une règle de simulations de l'ONU.",
      en: "“Demands” is strong, and is nobody's alone: of a thousand operative paragraphs its French “Exige” opens 21.6 in the Security Council, 15.0 in the Human Rights Council, 4.4 in the General Assembly, 4.3 in the Economic and Social Council. That only the Security Council may demand is a rule of UN simulations.",
    },
    works: ["adopted"],
    unchecked: {
      fr: "Aucune règle, exprès. La force d'une formule est dite au survol.",
      en: "No rule, on purpose. Hovering over an opener tells its force.",
    },
  },
  "REV-14": {
    says: {
      fr: "« Décide » ouvre, sur mille paragraphes, 129 au Conseil de sécurité, 67 au Conseil des droits de l'homme, 42 à l'Assemblée générale, 27 au Conseil économique et social ; « Autorise » 18,3 au Conseil de sécurité et 3,4 à l'Assemblée générale.",
      en: "Of a thousand paragraphs “Décide” opens 129 in the Security Council, 67 in the Human Rights Council, 42 in the General Assembly, 27 in the Economic and Social Council; “Autorise” 18.3 in the Security Council and 3.4 in the General Assembly.",
    },
    works: ["adopted"],
    unchecked: {
      fr: "Aucune règle : chacune est permise partout. Les propositions de formules en tiennent compte.",
      en: "No rule: each is allowed everywhere. The order in which openers are offered uses it.",
    },
  },
  "REV-15": {
    says: {
      fr: "Du plus fort au plus faible : exiger ; enjoindre, demander instamment, exhorter ; demander, engager ; prier ; encourager, inviter. « Prie » va au Secrétaire général ou à un organe, « Demande à » et « Engage » à des États.",
      en: "From strong to weak: demand; urge, strongly call upon; call upon; request; encourage, invite. A request goes to the Secretary-General or an organ, a call to States.",
    },
    works: ["adopted", "revisers"],
    unchecked: {
      fr: "Aucune règle : l'échelle sert au survol et au remplacement d'une formule par une plus forte ou plus faible.",
      en: "No rule: the scale serves hovers, and replacing an opener by a stronger or weaker one.",
    },
  },
  "REV-16": {
    says: {
      fr: "Un document garde le même terme pour une même chose : « droits humains » (2 668 fois) ou « droits de l'homme » (3 950). Le langage inclusif est recommandé, sans être imposé.",
      en: "A document keeps to one term for one thing: in French “droits humains” (2,668 times) or “droits de l'homme” (3,950). Inclusive language is recommended, not imposed.",
    },
    works: ["inclusive", "adopted"],
  },
  "REV-17": {
    says: {
      fr: "Les versions linguistiques ont les mêmes paragraphes, les mêmes numéros, les mêmes renvois et des formules de même sens : c'est pour cela que les paragraphes sont numérotés.",
      en: "Language versions have the same paragraphs, numbers and references, and openers of the same meaning: that is why paragraphs are numbered.",
    },
    works: ["manual", "akn4un"],
    unchecked: {
      fr: "Aucune règle, qui ne lit qu'un texte : la comparaison avec les autres versions le montre.",
      en: "No rule, since one reads a single text: comparing with the other versions shows it.",
    },
  },
  "REV-18": {
    says: {
      fr: "Un titre est cité partout dans les mêmes termes ; une paraphrase sans majuscule n'est pas une citation.",
      en: "A title is quoted in the same words everywhere; a paraphrase without a capital is no quotation.",
    },
    works: ["circulated"],
  },
  "REV-19": {
    says: {
      fr: "Rien de la rédaction ne reste : crochets, numéros « bis », espaces et mots en double, guillemet ou parenthèse sans pendant.",
      en: "Nothing of the drafting is left: brackets, numbers with “bis”, doubled spaces and words, a quotation mark or bracket without its partner.",
    },
    works: ["manual", "revisers"],
  },
  "REV-20": {
    says: {
      fr: "Un même paragraphe n'est pas dit deux fois.",
      en: "No paragraph is said twice.",
    },
    works: ["revisers"],
  },
  "REV-21": {
    says: {
      fr: "Une résolution du Conseil de sécurité n'a pas de titre.",
      en: "A Security Council resolution has no title.",
    },
    works: ["manual"],
  },
  "REV-22": {
    says: {
      fr: "Un texte se nomme d'après ce qu'il est : « la présente résolution », « la présente décision ».",
      en: "A text calls itself what it is: “the present resolution”, “the present decision”.",
    },
    works: ["adopted", "revisers"],
  },
  "REV-23": {
    says: {
      fr: "Un même nombre, en lettres et en chiffres ou à deux endroits, est le même.",
      en: "The same number, in words and in figures or in two places, is the same.",
    },
    works: ["revisers"],
  },
  "REV-24": {
    says: {
      fr: "Une suite de numéros ou d'années va du premier au dernier, et aucun n'y revient : « paragraphes 4 à 6 », « 2014-2016 ».",
      en: "A range of numbers or years runs from the first to the last, and none comes twice: “paragraphs 4 to 6”, “2014–2016”.",
    },
    works: ["revisers"],
  },
  "REV-25": {
    says: {
      fr: "Un nombre en chiffres romains a la forme que tous lui donnent : « 1514 (XV) », « chapitre IX ».",
      en: "A number in Roman numerals has the form that everybody gives it: “1514 (XV)”, “chapter IX”.",
    },
    works: ["revisers"],
  },
  "REV-26": {
    says: {
      fr: "Un nombre ne mêle pas chiffres et lettres, et le numéro d'une résolution s'écrit sans séparateur de milliers.",
      en: "A number does not mix figures and letters, and that of a resolution has no thousands separator.",
    },
    works: ["revisers"],
  },
} as const satisfies SourceEntries;
