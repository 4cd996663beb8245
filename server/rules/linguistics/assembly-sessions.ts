/** When the General Assembly's sessions are: session n opens in September of the year 1945 + n (`REV-8`). */

/** A year, and a month from 1 to 12. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

const FOUNDED = 1945;
const SEPTEMBER = 9;

export function getOpeningYear(session: number): number {
  return FOUNDED + session;
}

/** Whether a month is of a session, which ends in the September of the next year as the next one opens. */
export function isOfAssemblySession(session: number, { year, month }: Month): boolean {
  const from = getOpeningYear(session);
  return (year === from && month >= SEPTEMBER) || (year === from + 1 && month <= SEPTEMBER);
}
