/**
 * What every question of the form is made of: what can be answered, the page that asks it, and
 * how the answer is read back. The routes know no question by itself.
 */
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { DocumentContent } from '../../../letterbox/index.ts'
import type { Office } from '../../../platform/office/index.ts'
import type { Answers } from '../answers.ts'
import type { Choice } from '../../service-search/choices.ts'
import type { QuestionId } from '../order.ts'
import type { ComplaintKey, ComplaintText, ErrorKey } from '../text.ts'

/** What stands in the fields of a page, as typed. */
export type Fields = Readonly<Record<string, string>>

export interface FieldError {
  /** Its name, which is also the id that the error summary links to. */
  readonly field: string
  readonly words: ErrorKey
}

export interface QuestionProps {
  readonly text: ComplaintText
  readonly fields: Fields
  /** What is wrong with a field, in words. */
  readonly error: (field: string) => string | undefined
  /** Earlier answers: some questions ask further from them. */
  readonly answers: Answers
  /** Services that go with the typed words; for that question only. */
  readonly found: readonly Choice[]
  readonly office: Office
  /** What the person tells in their voice, if they do; absent where nobody can, as on paper. */
  readonly spoken?: { readonly voice: DocumentContent | undefined }
}

export interface Row {
  readonly label: Extract<ComplaintKey, `row.${string}`>
  /** Undefined: not filled in. */
  readonly value: string | undefined
}

export interface RowsAbout {
  readonly text: ComplaintText
  /** The chosen service's name, if it is in the register. */
  readonly serviceName: string | undefined
}

export interface Question {
  readonly id: QuestionId
  /** Without an answer the complaint cannot be sent. */
  readonly isRequired: boolean
  /** A voice message is an answer as well. */
  readonly maySpeak?: true
  readonly fields: readonly string[]
  /** Messages of its issues are keys of our words. */
  readonly form: z.ZodType
  /**
   * What cannot be right on the day it is said, `YYYY-MM-DD` where the office is. It is asked about,
   * and goes along all the same if the person leaves it so.
   */
  readonly doubts?: (fields: Fields, today: string) => readonly FieldError[]
  /** False: the page is shown again before the next one, with what it found. */
  readonly isSettled?: (fields: Fields) => boolean
  readonly Page: (props: QuestionProps) => VNode
  readonly rows: (answers: Answers, about: RowsAbout) => readonly Row[]
}

export type Reading = { readonly ok: true } | { readonly ok: false; readonly errors: FieldError[] }

/** The person, as far as a question asks about them beside what they typed. */
export interface Asked {
  /** `YYYY-MM-DD` where the office is. */
  readonly today: string
  /** They told what happened in a voice message. */
  readonly isSpoken: boolean
}

/** Whether what was typed is an answer, and can be one today; each field is told once. */
export function check(question: Question, fields: Fields, { today, isSpoken }: Asked): Reading {
  if (isSpoken && question.maySpeak && isBlank(fields)) return { ok: true }
  const read = question.form.safeParse(fields)
  if (read.success) {
    const doubts = question.doubts?.(fields, today) ?? []
    return doubts.length > 0 ? { ok: false, errors: [...doubts] } : { ok: true }
  }
  return { ok: false, errors: fieldErrors(read.error.issues) }
}

/** Nothing was typed. */
export function isBlank(fields: Fields): boolean {
  return Object.values(fields).every((field) => field.trim() === '')
}

/** What a form of ours refused; each field is told once. */
export function fieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return issues
    .map(({ path, message }) => ({ field: String(path[0]), words: message as ErrorKey }))
    .filter(isFirstOfField)
}

function isFirstOfField({ field }: FieldError, index: number, errors: FieldError[]): boolean {
  return errors.findIndex((other) => other.field === field) === index
}
