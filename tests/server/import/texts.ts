/** Invented documents, paragraph by paragraph as printed. Countries, bodies, people and numbers do not exist. */

export const DECLARATION: readonly string[] = [
  "Lettre datée du 4 mars 2031, adressée au Secrétaire général par la Représentante permanente de la Varnésie auprès de l’Organisation des Nations Unies",
  "J’ai l’honneur de vous faire tenir ci-joint la déclaration que les chefs d’État des pays voisins de l’Alliance des Hauts-Plateaux ont adoptée à Tressin sur la protection des bergeries (voir annexe).",
  "La Déclaration a été signée par la Présidente de la Varnésie, par le Président de l’Ostrelle et par le Premier Ministre du Royaume de Calbie, qui en ont remis le texte au dépositaire.",
  "Je vous serais reconnaissante de bien vouloir faire distribuer, au titre des points 21 et 84 a) de l’ordre du jour, la présente lettre et son annexe comme document de l’Assemblée générale.",
  "(Signé) Irène Malvaux",
  "Annexe à la lettre datée du 4 mars 2031 adressée au Secrétaire général par la Représentante permanente de la Varnésie auprès de l’Organisation des Nations Unies",
  "[Original : français]",
  "Déclaration des chefs d’État des pays voisins de l’Alliance des Hauts-Plateaux sur la protection des bergeries et des chemins de transhumance",
  "Les chefs d’État des pays voisins de l’Alliance des Hauts-Plateaux (AHP),",
  "Considérant que les troupeaux entretiennent les alpages et que leur disparition livrerait des vallées entières aux broussailles et aux incendies,",
  "Conscients que la main-d’œuvre manque dans les estives, surtout pendant l’été, et que les jeunes bergers peinent à se loger près de leurs bêtes,",
  "Rappelant la Convention sur les chemins de transhumance, signée à Tressin le 12 juin 2019, et les engagements que les États y ont pris,",
  "Réaffirment que chaque État membre de l’AHP garde la responsabilité de ses chemins et qu’il importe de les tenir ouverts toute l’année ;",
  "Décident d’instituer un fonds commun pour la remise en état des bergeries et expriment leur intention de le doter dès l’année prochaine ;",
  "Soulignent la nécessité de former des bergers, notamment :",
  "a) En ouvrant dans chaque vallée une école où s’enseignent la conduite des troupeaux et la fabrication du fromage ;",
  "b) En reconnaissant les années passées dans les estives comme des années d’études ;",
  "Invitent les organisations internationales à leur apporter un concours technique et financier, conformément à leurs mandats respectifs.",
  "Pour la Varnésie\nE. Tolmeck",
  "Pour l’Ostrelle",
  "Pour le Royaume de Calbie\nJ.-P. Ardan",
];

export const RESOLUTION: readonly string[] = [
  "91/14. Shared lighthouses of the Corran Strait",
  "The General Assembly,",
  "Recalling its resolution 90/203 of 19 December 2035, in which it invited the coastal States of the Corran Strait to share the cost of their lighthouses,",
  "Noting with concern that four of the eleven lighthouses have been dark since 2031 and that two vessels ran aground within sight of them,",
  "Convinced that a light which belongs to several States is kept better by all of them than by none,",
  "1. Requests the Secretary-General to convene, before 30 June 2037, a meeting of the coastal States on the upkeep of the lighthouses, with the participation of the International Maritime Organization;",
  "2. Decides to establish a trust fund, which shall pay for:",
  "(a) The repair of the lamps and of the access roads;",
  "(b) The training of keepers, including those who live on the islands all year round;",
  "3. Calls upon all States in a position to do so to contribute to the fund, and encourages shipowners to do likewise;",
  "4. Decides to consider the question again at its ninety-second session.",
];

/** Paragraphs that have no first-line indent: items, signatures, brackets. */
export function isFlush(paragraph: string): boolean {
  return /^(?:\d+\.|\(?[a-z]\)|\[|\(|(?:Pour|For) )/u.test(paragraph) && !paragraph.startsWith("Pour la protection");
}
