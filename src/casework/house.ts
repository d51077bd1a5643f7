/** What the rules of casework take from the office's data. */
import { loadLetters, stationeryOf } from '../correspondence/index.ts'
import type { Stationery } from '../correspondence/index.ts'
import type { Limit } from '../deadlines/index.ts'
import { dayIn } from '../platform/clock.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { loadOffice } from '../platform/office/index.ts'
import type { Office } from '../platform/office/index.ts'
import { loadQuestionnaire } from '../questionnaire/index.ts'
import type { Questionnaire } from '../questionnaire/index.ts'
import { actLetters } from './act-letters.ts'
import type { Context } from './procedure/context.ts'
import { loadProcedure } from './settings/settings.ts'
import type { ProcedureSettings } from './settings/settings.ts'

export interface House {
  readonly office: Office
  readonly stationery: Stationery
  readonly procedure: ProcedureSettings
  /** What people are told before they come to us. */
  readonly questionnaire: Questionnaire
}

/**
 * From the office's folder, checked; fails with what is wrong in it. `followAddress`: where people
 * follow their file, whole, as it stands in a letter.
 */
export async function loadHouse(
  officeDir: string,
  followAddress: (lang: Lang) => string,
): Promise<House> {
  const office = await loadOffice(officeDir)
  const letters = await loadLetters(officeDir, office.languages, actLetters)
  const stationery = stationeryOf(office, letters, followAddress)
  const [procedure, questionnaire] = await Promise.all([
    loadProcedure(office),
    loadQuestionnaire(officeDir),
  ])
  return { office, stationery, procedure, questionnaire }
}

export function contextAt({ office, procedure }: House, at: Date): Context {
  return {
    at,
    dayOf: (moment) => dayIn(office.timeZone, moment),
    calendar: { closed: office.closedDays, knownUntil: office.calendar.to },
    limits: limitsOf(office, procedure),
    rules: procedure,
    urgentWithinDays: office.limits.urgent.days,
  }
}

function limitsOf({ limits: ofOffice }: Office, { limits }: ProcedureSettings): Context['limits'] {
  const workingDays = (days: number): Limit => ({ count: 'working-days', days })
  return {
    acknowledgement: workingDays(ofOffice.acknowledgement.workingDays),
    admissibility: workingDays(ofOffice.admissibility.workingDays),
    information: limits.information.limit,
    examination: limits.examination.limit,
    'person-answer': limits.personAnswer.limit,
    unreachable: limits.unreachable.limit,
    'scope-correction': limits.scopeCorrection.limit,
    'service-answer': limits.serviceAnswer.limit,
    'analysis-answer': limits.analysisAnswer.limit,
    rectification: limits.rectification.limit,
    'wait-answer': limits.waitAnswer.limit,
    silence: limits.silence.limit,
  }
}
