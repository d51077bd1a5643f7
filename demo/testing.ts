/** For tests: an office that has lived through two years as that of the demonstration has, with fewer files. */
import { identityKeys } from '../src/identity/index.ts'
import { publishRegister, readRegister } from '../src/published/index.ts'
import { createRecordKey, newIdentity } from '../src/secrecy/index.ts'
import { hire } from './colleagues.ts'
import { fill, firstDay } from './fill.ts'
import type { Filling } from './fill.ts'
import { loadLibrary } from './matters.ts'
import { momentOn } from './working-time.ts'

export interface Living extends Pick<
  Filling,
  'office' | 'portal' | 'blobs' | 'house' | 'officeKey' | 'madeOn' | 'seed' | 'files'
> {
  /** Where the key of the record is made. */
  readonly recordKeyFile: string
  readonly until?: string | undefined
}

const credentials = { password: 'drie trage trams', totpKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' }

export async function liveThrough({ recordKeyFile, until, ...living }: Living): Promise<void> {
  const { office, house, madeOn } = living
  const at = momentOn(firstDay(madeOn), 0, house.office.timeZone)
  const register = await readRegister(house.office.folder)
  await office.transaction().execute((tx) => publishRegister(tx, register))
  await hire(office, identityKeys(newIdentity()), credentials, { at, madeOn })
  await fill({
    ...living,
    recordKey: await createRecordKey(recordKeyFile, at),
    library: await loadLibrary(),
    serviceIds: register.services.map(({ id }) => id),
    ...(until && { until }),
    say: () => undefined,
  })
}
