/** What is wrong with a form: for each field its message, and all of them together at the top. */
import { ErrorSummary } from '../ui/error-summary.tsx'

/** By the id of the field's first control. */
export type Problems<Field extends string> = Partial<Record<Field, string>>

export function ProblemSummary({ problems }: { problems: Problems<string> }) {
  const errorList = Object.entries(problems).map(([id, text]) => ({ text, href: `#${id}` }))
  return errorList.length > 0 ? <ErrorSummary errorList={errorList} /> : null
}

export function hasProblems(problems: Problems<string>): boolean {
  return Object.keys(problems).length > 0
}
