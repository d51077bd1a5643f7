import assert from 'node:assert/strict'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from '../platform/root.ts'
import { readTopics } from './index.ts'

const brussels = join(root, 'offices/brussels')
const folders = await mkdtemp(join(tmpdir(), 'topics-'))
after(() => rm(folders, { recursive: true }))

test('each topic of Brussels leads somewhere, save what is about us or about anything', async () => {
  const topics = await readTopics(brussels)
  const nowhere = topics.filter(
    ({ kinds, services, referrals, ask }) => !kinds && !services && !referrals && !ask,
  )

  assert.equal(topics.length, 220)
  assert.deepEqual(
    nowhere.map(({ id }) => id),
    ['our-office', 'other'],
  )
  for (const { ask } of topics)
    for (const { kinds, services, referrals, branch } of ask?.options ?? [])
      assert.ok(kinds ?? services ?? referrals ?? branch)
})

test('a topic that leads to nobody, stands twice or is missing for the rest stops the start', async () => {
  const faults: [found: string, instead: string, told: RegExp][] = [
    [
      '"parking-brussels"',
      '"parking-nowhere"',
      /services: parking-nowhere is not in services\.json/,
    ],
    ['"consumer-ombudsman"', '"nobody"', /referrals: nobody is not in referrals\.json/],
    ['"municipality"', '"castle"', /kinds: castle is not in services\.json/],
    ['"id": "other"', '"id": "something"', /topics\.json: the whole: has no topic "other"/],
    ['"id": "police"', '"id": "privacy"', /\.id: is listed twice/],
  ]
  for (const [found, instead, told] of faults)
    assert.match(await faultAfter(found, instead), told, found)
})

async function faultAfter(found: string, instead: string): Promise<string> {
  const folder = await mkdtemp(join(folders, 'copy-'))
  await cp(brussels, folder, { recursive: true })
  const path = join(folder, 'topics.json')
  const text = await readFile(path, 'utf8')
  assert.ok(text.includes(found), `topics.json has no ${found}`)
  await writeFile(path, text.replace(found, instead))
  return await readTopics(folder).then(() => 'accepted', String)
}
