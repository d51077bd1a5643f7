/** What a complainant does who comes back: open a file by its code, and read it. */
import { formatReference } from '../src/platform/office/index.ts'
import { address } from '../src/portal/addresses.ts'
import { formatCode } from '../src/secrecy/index.ts'
import type { Mailbox } from './arrival.ts'
import type { Ground } from './ground.ts'
import { Browser } from './http.ts'
import type { Operation } from './measure.ts'
import { Stock } from './stock.ts'

const lang = 'fr'

export function followOperations(ground: Ground, mailboxes: readonly Mailbox[]): Operation[] {
  const { system } = ground
  const closed = new Stock<Mailbox>()
  for (const mailbox of mailboxes) closed.put(mailbox)
  const opened = new Stock<{ browser: Browser; path: string }>()

  return [
    {
      name: 'page behind a code',
      mark: 30,
      times: 150,
      prepare: async () => {
        for (const mailbox of mailboxes.slice(0, 8)) {
          const browser = new Browser(system.portal)
          const { headers } = await browser.post(...formFor(ground, mailbox))
          opened.put({ browser, path: headers.location ?? '' })
        }
      },
      act: () => opened.lend(async ({ browser, path }) => (await browser.get(path)).bytes),
    },
    {
      name: 'opening by a code',
      mark: 30,
      times: 100,
      // The form and the page that comes of it.
      act: () =>
        closed.lend(async (mailbox) => {
          const browser = new Browser(system.portal)
          return (await browser.postAndFollow(...formFor(ground, mailbox))).bytes
        }),
    },
  ]
}

function formFor({ house }: Ground, { reference, code }: Mailbox) {
  const typed = { reference: formatReference(house.office, reference), code: formatCode(code) }
  return [address('follow-by-code', lang), typed] as const
}
