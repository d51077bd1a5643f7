/** What the survey says of a quarter: only of one that is over, and never of a few people. Pure. */
import { leastAnswers, quarterOf, questionIds, surveyQuestions } from '../../survey/index.ts'
import type { SurveyCounts, SurveyQuestion } from '../../survey/index.ts'

/** A quarter of a year, as it stands in addresses: `2026-4`. */
export interface Quarter {
  readonly year: number
  readonly number: number
}

export interface SurveyLine {
  readonly question: SurveyQuestion
  /** How many answered it. Undefined: so few that nothing is shown. */
  readonly count: number | undefined
  /** In the order of the question. */
  readonly shares: readonly { readonly answer: string; readonly percent: number }[]
}

export function surveyLines({ answers }: SurveyCounts): SurveyLine[] {
  return questionIds.map((question) => {
    const countOf = (answer: string) =>
      answers.find((each) => each.question === question && each.answer === answer)?.count ?? 0
    const choices: readonly string[] = surveyQuestions[question]
    const count = choices.reduce((sum, answer) => sum + countOf(answer), 0)
    if (count < leastAnswers) return { question, count: undefined, shares: [] }
    const shares = choices.map((answer) => {
      return { answer, percent: Math.round((100 * countOf(answer)) / count) }
    })
    return { question, count, shares }
  })
}

export function parseQuarter(text: string | undefined): Quarter | undefined {
  const [, year, number] = /^(20\d\d)-([1-4])$/.exec(text ?? '') ?? []
  return year && number ? { year: Number(year), number: Number(number) } : undefined
}

export function formatQuarter({ year, number }: Quarter): string {
  return `${year}-${number}`
}

/** As the survey names it. */
export function firstDayOf({ year, number }: Quarter): string {
  return `${year}-${String(3 * number - 2).padStart(2, '0')}-01`
}

/** The last one that was over on that day. */
export function lastOver(day: string): Quarter {
  const running = quarterOf(day)
  const number = Math.ceil(Number(running.slice(5, 7)) / 3)
  return before({ year: Number(running.slice(0, 4)), number })
}

export function before({ year, number }: Quarter): Quarter {
  return number === 1 ? { year: year - 1, number: 4 } : { year, number: number - 1 }
}

export function after({ year, number }: Quarter): Quarter {
  return number === 4 ? { year: year + 1, number: 1 } : { year, number: number + 1 }
}

export function isLater(one: Quarter, other: Quarter): boolean {
  return firstDayOf(one) > firstDayOf(other)
}
