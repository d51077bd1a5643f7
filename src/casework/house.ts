/** What the rules of casework take from the office's data. */
import type { Stationery } from '../correspondence/index.ts'
import { dayIn } from '../platform/clock.ts'
import type { Office } from '../platform/office/index.ts'
import type { Context } from './procedure/decide.ts'

export interface House {
  readonly office: Office
  readonly stationery: Stationery
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
