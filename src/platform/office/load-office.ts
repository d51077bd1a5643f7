/** Reads an office's folder at start. What is wrong in it is told at once: file, place, fault. */
import { basename } from 'node:path'
import { calendarFile, officeFile } from './office.ts'
import type { Office } from './office.ts'
import { OfficeFolderError, readOfficeFile } from './office-file.ts'

export async function loadOffice(folder: string): Promise<Office> {
  const [office, calendar] = await Promise.allSettled([
    readOfficeFile(folder, 'office.json', officeFile),
    readOfficeFile(folder, 'calendar.json', calendarFile),
  ])
  if (office.status === 'fulfilled' && calendar.status === 'fulfilled') {
    const { holidays, closingDays } = calendar.value
    return {
      ...office.value,
      folder,
      calendar: calendar.value,
      closedDays: new Map([
        ...holidays.map(({ on }) => [on, 'holiday'] as const),
        ...closingDays.map(({ on }) => [on, 'closing-day'] as const),
      ]),
    }
  }
  throw new OfficeFolderError(
    basename(folder),
    [office, calendar].flatMap((read) =>
      read.status === 'rejected' ? problemsOf(read.reason) : [],
    ),
  )
}

function problemsOf(reason: unknown): readonly string[] {
  if (reason instanceof OfficeFolderError) return reason.problems
  throw reason
}
