/**
 * Words to make up a resolution of: invented, and such that any of them fits any other. `{noun}` in one stands for one of
 * that list; `{year}`, `{number}`, `{day}`, `{session}`
 * and `{autumn}` (the year in which that session begins) for figures.
 */
export const PHRASES = {
  topic: ["{care} {thing}", "{care} {thing} {place}"],
  care: [
    "la gestion concertée",
    "la conservation",
    "la restauration",
    "la connaissance",
    "la surveillance",
    "la protection juridique",
    "la mise en valeur",
    "la cartographie",
    "la transmission",
    "la remise en état",
  ],
  thing: [
    "des eaux souterraines",
    "des archives sonores",
    "des semences paysannes",
    "des canaux d’irrigation",
    "des phares et des chenaux",
    "des oiseaux de rivage",
    "des passages de montagne",
    "des bibliothèques rurales",
    "des vergers communaux",
    "des langues des signes",
    "des observatoires du climat",
    "des ateliers de réparation",
  ],
  place: [
    "dans les îles du large",
    "dans les hautes vallées",
    "le long des fleuves partagés",
    "au voisinage des grandes villes",
    "dans les régions arides",
    "sur les rivages du Sud",
  ],
  body: [
    "le Secrétaire général",
    "le Comité des eaux et des rivages",
    "le Conseil des archives",
    "le Groupe de travail sur les écoles de montagne",
    "le Bureau des cartes marines",
  ],
  whom: [
    "les États Membres",
    "les autorités portuaires",
    "les organismes régionaux compétents",
    "les établissements de recherche",
    "les collectivités riveraines",
  ],
  aim: [
    "en vue de réduire les écarts entre les villes et les campagnes",
    "afin que les habitants prennent part aux décisions qui les concernent",
    "compte tenu des besoins propres aux petites îles",
    "en tenant compte des savoirs des pêcheurs et des bergers",
    "dans les limites des ressources disponibles",
    "en coopération étroite avec les universités de la région",
    "pour que les générations futures en profitent aussi",
  ],
  aside: [
    "comme {body} l’a recommandé en {year}",
    "sans préjudice des travaux de {body}",
    "ainsi qu’il ressort des {number} réponses reçues en {year}",
  ],
  fact: [
    "{topic} demande des moyens qui dépassent ceux d’un seul pays",
    "{topic} contribue à la confiance entre voisins",
    "{topic} souffre du manque de personnel qualifié",
    "{topic} a progressé dans {number} pays depuis {year}",
    "{topic} reste absente de la plupart des programmes d’étude",
    "{topic} et {topic} gagnent à être traitées ensemble",
  ],
  work: [
    "dresser la carte des ouvrages qui servent à {topic}",
    "réunir chaque année les personnes chargées de {topic}",
    "publier avant la fin de {year} un guide consacré à {topic}",
    "consacrer à {topic} une part de leurs budgets",
    "former au moins {number} personnes à {topic}",
    "mettre en commun les relevés utiles à {topic}",
  ],
} as const;

/** Preambular openers with what follows. */
export const PREAMBULAR = [
  "Rappelant sa résolution {session}/{number} du {day} décembre {autumn}, relative à {topic}",
  "Rappelant également les conclusions de la réunion tenue en {year} sur {topic}, {aim}",
  "Réaffirmant que {fact}, {aim}",
  "Soulignant que {fact} et que {fact}",
  "Notant avec satisfaction que {fact}, {aim}",
  "Considérant que {fact}, {aim}",
  "Consciente que {fact}, {aim}",
  "Convaincue que {fact} et que {fact}",
  "Préoccupée par le fait que {fact}, {aim}",
  "Constatant avec inquiétude que {fact}, {aim}",
  "Ayant examiné le rapport que {body} a consacré à {topic}",
] as const;

/** Operative openers with what follows. */
export const OPERATIVE = [
  "Réaffirme que {fact} et souligne que {fact}",
  "Souligne que {fact}, {aim}",
  "Prend note avec intérêt du rapport que {body} a consacré en {year} à {topic}, {aim}",
  "Constate que {fact}, {aim}",
  "Demande à {body} de {work}, {aim}",
  "Invite {whom} à {work} et à {work}, {aim}",
  "Engage {whom} à {work}, {aim}",
  "Encourage {whom} à {work} ainsi qu’à {work}",
  "Prie {body} de {work} et de lui rendre compte des résultats, {aim}",
  "Recommande que {whom} fassent connaître leurs vues sur {topic}, {aim}",
  "Exhorte {whom} à {work} sans retard, {aim}",
] as const;

/** What a list of points stands under, and its points. */
export const LISTS = ["Invite {whom}, {aim} :", "Engage {whom}, {aim} :", "Encourage {whom}, {aim} :"] as const;
export const POINTS = [
  "À {work} et à {work}",
  "Compte tenu de ce que {fact}, à {work}",
  "Sans préjudice des accords en vigueur, à {work}, {aim}",
  "En consultation avec {body}, à {work}, {aim}",
] as const;
