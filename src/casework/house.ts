/** What the rules of casework take from the office's data. */
import { loadLetters, stationeryOf } from '../correspondence/index.ts'
import type { Stationery } from '../correspondence/index.ts'
import { dayIn } from '../platform/clock.ts'
import type { Lang } from '../platform/i18n/catalogue.ts'
import { loadOffice } from '../platform/office/index.ts'
import type { Office } from '../platform/office/index.ts'
import { actLetters } from './act-letters.ts'
import type { Context } from './procedure/decide.ts'
import { loadProcedure } from './settings/settings.ts'
import type { ProcedureSettings } from './settings/settings.ts'

export interface House {
  readonly office: Office
  readonly stationery: Stationery
  readonly procedure: ProcedureSettings
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
  return { office, stationery, procedure: await loadProcedure(office) }
}

export function contextAt({ office }: House, at: Date): Context {
  const { acknowledgement, admissibility } = office.limits
  return {
    at,
    dayOf: (moment) => dayIn(office.timeZone, moment),
    closed: office.closedDays,
    limits: {
      acknowledgement: acknowledgement.workingDays,
      admissibility: admissibility.workingDays,
    },
  }
}
