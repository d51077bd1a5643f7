/** Who becomes case manager of a new file. Pure; absences are known by who makes the list. */

export interface Candidate {
  readonly id: string
  /** Those in which this person answers the public. */
  readonly languages: readonly string[]
  readonly openFiles: number
}

/**
 * Someone who answers in the complainant's language, and of those who has the fewest open files.
 * Null where there is nobody: a person then decides, rather than the file going to someone who
 * cannot answer.
 */
export function chooseCaseManager(
  candidates: readonly Candidate[],
  language: string,
): string | null {
  const [first] = candidates
    .filter(({ languages }) => languages.includes(language))
    // By id last, so that the same list always gives the same person.
    .toSorted((a, b) => a.openFiles - b.openFiles || (a.id < b.id ? -1 : 1))
  return first?.id ?? null
}
