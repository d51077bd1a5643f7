/** What staff do: look at their work, at all files, into a file. */
import { openSession } from '../src/identity/sign-in/session.ts'
import { formatReference } from '../src/platform/office/index.ts'
import type { Ground } from './ground.ts'
import { Browser } from './http.ts'
import { inventWord, rareWord } from './invented-complaint.ts'
import { referenceOf } from './invented-file.ts'
import type { Operation } from './measure.ts'

export async function officeOperations(ground: Ground): Promise<Operation[]> {
  const { house, files } = ground
  const browser = await signIn(ground)
  const page = (path: string) => async () => (await browser.get(path)).bytes
  const search = (
    name: string,
    mark: number | undefined,
    wordOf: (acts: number) => string,
  ): Operation => {
    let acts = 0
    const act = async () =>
      (await browser.postAndFollow('/search', { words: wordOf(acts++) })).bytes
    return { name: `search: ${name}`, ...(mark && { mark }), times: 150, act }
  }
  let opened = 0
  return [
    { name: 'queue page: my work', mark: 10, times: 150, act: page('/my-work') },
    { name: 'queue page: all files', mark: 10, times: 150, act: page('/files') },
    { name: 'queue page: to do', mark: 10, times: 150, act: page('/todos') },
    { name: 'queue page: to do, of all', mark: 10, times: 150, act: page('/todos?of=all') },
    // One in nearly every file, one in a file or two, one in a file of ten thousand; and a name with a slip, which is
    // in as many.
    search('a common word', 30, () => 'brief'),
    search('a rare word', 10, (acts) => rareWord((acts * 9_973) % files)),
    search('an uncommon word', undefined, (acts) => inventWord(20_000 + ((acts * 97) % 9_000))),
    search('a mistyped name', undefined, (acts) => `${inventWord(300 + ((acts * 53) % 9_000))}x`),
    {
      name: 'open file',
      mark: 10,
      times: 200,
      act: async () => {
        // Far from each other; a prime brings each file's turn.
        const reference = referenceOf((opened++ * 7919) % files)
        return (await browser.get(`/files/${formatReference(house.office, reference)}`)).bytes
      },
    },
  ]
}

/** As somebody who works here. */
export async function signIn({ system, office, caseManagers }: Ground): Promise<Browser> {
  const [someone] = caseManagers
  if (!someone) throw new Error('nobody works here')
  const token = await office.transaction().execute((tx) => openSession(tx, someone.id, new Date()))
  return new Browser(system.office, { office: token })
}
