/** Words about dates and numbers: the section `usage.figureWords` of `language.yaml`. */
export interface FigureWords {
  /** From Monday to Sunday, as they stand before a date. */
  readonly weekdays: readonly string[];
  /** What stands before the first and the last day of several: « du 20 au 22 juin ». */
  readonly from: readonly string[];
  readonly until: readonly string[];
  /** Nouns that numbers follow, in the singular and the plural: « la résolution 71/23 ». */
  readonly numbered: readonly NounPair[];
  /** Nouns that ordinals stand before: « sa sixième session ». */
  readonly counted: readonly NounPair[];
  /** Determiners behind which one such noun stands in the singular; those that may stand before several are left out. */
  readonly ofOne: readonly string[];
  /** Determiners behind which several stand, by themselves. */
  readonly ofSeveral: readonly string[];
  /** Whether tens and units are joined by a hyphen: « vingt-deux ». */
  readonly isHyphened: boolean;
}

export interface NounPair {
  readonly singular: string;
  readonly plural: string;
}
