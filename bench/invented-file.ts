/**
 * Files that nobody ever had, as many as wanted: made in memory by the real rules, so that each is
 * what a registration and the work after it would have left. The same index gives the same file, save
 * its random ids. Knows no database.
 */
import { randomUUID } from 'node:crypto'
import { contextAt } from '../src/casework/house.ts'
import { newFile } from '../src/casework/index.ts'
import type { House } from '../src/casework/index.ts'
import type { Registration } from '../src/casework/procedure/state.ts'
import { formatReference } from '../src/platform/office/index.ts'
import { inventComplaint } from './invented-complaint.ts'
import { workOn } from './invented-work.ts'

export interface Invention {
  readonly house: House
  /** How many there will be; they spread over three years. */
  readonly count: number
  /** In the register. */
  readonly serviceIds: readonly string[]
  readonly caseManagers: readonly { readonly id: string; readonly name: string }[]
}

export type InventedFile = ReturnType<typeof inventFile>

const years = [2024, 2025, 2026] as const
const hour = 3_600_000
/** From the second week of January to the end of October. */
const hoursOfYear = 7_000

export function inventFile(index: number, invention: Invention) {
  const { house, serviceIds, caseManagers, count } = invention
  const mailboxId = randomUUID()
  const reference = referenceOf(index)
  const lodgedAt = lodgingOf(reference, count)
  const caseManager = caseManagers[index % caseManagers.length]
  if (!caseManager) throw new Error('an office without case managers')
  const made = newFile(
    {
      content: inventComplaint(index, mailboxId, serviceIds),
      mailboxId,
      reference,
      referenceText: formatReference(house.office, reference),
      lodgedAt,
    },
    {
      context: contextAt(house, new Date(lodgedAt.getTime() + 2_000)),
      stationery: house.stationery,
      caseManager,
      limits: house.office.limits,
      newId: randomUUID,
    },
  )
  const { parties, story, noticeTo } = made
  const worked = workOn(made, { house, caseManagerId: caseManager.id, index })
  return { ...worked, parties, story, noticeTo, mailboxId, reference, lodgedAt, caseManager }
}

/** Of the file with that index; every year has as many. */
export function referenceOf(index: number): Registration['reference'] {
  const year = years[index % years.length] ?? years[0]
  return { year, number: Math.floor(index / years.length) + 1 }
}

/** How many were registered before it, itself counted. */
export function placeOf({ year, number }: Registration['reference'], count: number): number {
  return (year - years[0]) * Math.ceil(count / years.length) + number
}

function lodgingOf({ year, number }: Registration['reference'], count: number): Date {
  const share = (number - 1) / Math.ceil(count / years.length)
  return new Date(Date.UTC(year, 0, 8, 8) + Math.floor(share * hoursOfYear) * hour)
}
