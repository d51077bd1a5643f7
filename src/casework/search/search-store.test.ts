import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../platform/db/testing.ts'
import { readNextFiles, checkRules } from './catch-up.ts'
import { queryText, readSearch, wantedBy } from './lexemes.ts'
import { openNext } from '../arrival/envelopes.ts'
import { sampleComplaint, sampleDocument, sendComplaint, testHouse, testKey } from '../testing.ts'
import { findPlaces, readExtent } from './search-store.ts'
import { readStems } from './stems-store.ts'

const { owner, portal, office } = await testDatabase()
const { recipient, opener } = testKey()
const house = await testHouse()
const at = new Date('2026-11-24T09:00:00Z')

const letter = {
  nl: 'De gemeente heeft mijn aanvraag geweigerd. Ik kreeg drie brieven over huizen en belastingen.',
  fr: 'On m’a refusée deux fois : l’allocation d’intégration, et les décisions sont illisibles.',
  en: 'My neighbours’ parking permits were cancelled without any warning.',
}
let places: { nl: string; fr: string; en: string }

before(async () => {
  places = {
    nl: await file({ language: 'nl', whatHappened: letter.nl }, 'Jan Van den Bossche'),
    fr: await file({ language: 'fr', whatHappened: letter.fr }, 'Élise Dubois'),
    en: await file({ language: 'en', whatHappened: letter.en }, 'Mohammed El Khattabi'),
  }
})

test('a word is found in all its forms, with and without accents, in each language', async () => {
  const wanted: [string, keyof typeof places][] = [
    ['brief', 'nl'],
    ['huis', 'nl'],
    ['belasting', 'nl'],
    ['AANVRAGEN', 'nl'],
    ['refusé', 'fr'],
    ['refuse', 'fr'],
    ['refusee', 'fr'],
    ['décision', 'fr'],
    ['decision', 'fr'],
    ['integration', 'fr'],
    ['l’intégration', 'fr'],
    ['permit', 'en'],
    ['neighbour', 'en'],
    ['warnings', 'en'],
    ['park*', 'en'],
  ]
  for (const [typed, lang] of wanted) assert.deepEqual(await find(typed), [places[lang]], typed)
})

test('words in other scripts are found, with and without article, endings and marks', async () => {
  const arabic = await file(
    { language: 'fr', whatHappened: 'رفضت البلدية طلبي مرتين ولم تشرح السبب.' },
    'فاطمة الزهراء',
  )
  const ukrainian = await file(
    { language: 'nl', whatHappened: 'Комуна не відповіла на мою скаргу про паркування.' },
    'Олена Ковальчук',
  )
  const polish = await file(
    { language: 'en', whatHappened: 'Gmina odrzuciła mój wniosek.' },
    'Łukasz Wójcik',
  )

  for (const typed of ['البلدية', 'بلدية', 'طلب', 'فاطمة', 'الزهراء', 'رَفَضَت'])
    assert.deepEqual(await find(typed), [arabic], typed)
  for (const typed of ['скарга', 'скаргу', 'КОМУНИ', 'Ковальчук', 'парк*'])
    assert.deepEqual(await find(typed), [ukrainian], typed)
  for (const typed of ['odrzuciła', 'odrzucila', 'lukasz', 'Wojcik'])
    assert.deepEqual(await find(typed), [polish], typed)
  assert.deepEqual(await find('Ковалчук', true), [ukrainian])
  assert.deepEqual(await find('مدرسة'), [])
})

test('a file has to have all the words, wherever in it they stand', async () => {
  assert.deepEqual(await find('Dubois décision'), [places.fr])
  assert.deepEqual(await find('Dubois brief'), [])
  assert.deepEqual(await find('the permit of the neighbours'), [places.en])
})

test('a name is found with its particles joined, apart or left out', async () => {
  for (const typed of ['Vandenbossche', 'van den bossche', 'Bossche', 'jan vandenbossche'])
    assert.deepEqual(await find(typed), [places.nl], typed)
  assert.deepEqual(await find('elkhattabi'), [places.en])
  assert.deepEqual(await find('elise'), [places.fr])
})

test('a mistyped name is found by likeness, and not without', async () => {
  const wanted: [string, keyof typeof places][] = [
    ['Dubios', 'fr'],
    ['Elize Duboi', 'fr'],
    ['Vandenbosch', 'nl'],
    ['Mohamed Khatabi', 'en'],
    ['Elkatabi', 'en'],
  ]
  for (const [typed, lang] of wanted) {
    assert.deepEqual(await find(typed), [], typed)
    assert.deepEqual(await find(typed, true), [places[lang]], typed)
  }
  assert.deepEqual(await find('Dubourg', true), [])
})

test('a telephone number is found however it is written', async () => {
  const place = await file({}, 'An De Smet', { telephone: '+32 470 12.34.56' })

  for (const typed of ['0470123456', '0470/12 34 56', '0032470123456'])
    assert.deepEqual(await find(typed), [place], typed)
})

test('what is written later, and what documents are called, is found as well', async () => {
  const { place, holder } = await received({}, 'Karel Nijs')
  await holder.write('De deurwaarder kondigde een uithuiszetting aan.', at, [
    { ...sampleDocument(), name: 'vonnis_vredegerecht.pdf' },
  ])
  await openAll()

  assert.deepEqual(await find('uithuiszettingen'), [place])
  assert.deepEqual(await find('Nijs vredegerecht deurwaarders'), [place])
})

test('an acknowledgement has the same words in every file, and is not looked through', async () => {
  const { rows } = await sql<{ body: string }>`
    select body from casework.message where kind = 'acknowledgement' limit 1`.execute(owner)
  const [longest = ''] = (rows[0]?.body.match(/\p{L}+/gu) ?? []).sort((a, b) => b.length - a.length)

  assert.ok(longest.length > 8)
  assert.deepEqual(await find(longest), [])
})

test('files of an older version are read by the worker, and are then found as any other', async () => {
  const known = await indexed()
  await sql`update casework.search set words = null`.execute(owner)

  while (await readNextFiles(office));

  assert.deepEqual(await indexed(), known)
})

test('the worker reads notes and reasons too', async () => {
  const place = await file({}, 'Lies Claes')
  await sql`insert into casework.note (id, case_id, author_id, body, written_at)
    values (gen_random_uuid(), ${place}::uuid, gen_random_uuid(), 'Belde over de kinderopvang.', ${at})`.execute(
    owner,
  )
  await sql`insert into casework.remark (id, case_id, author_id, body, at, salt)
    values (gen_random_uuid(), ${place}::uuid, gen_random_uuid(), 'Zij is hoogzwanger.', ${at}, ${Buffer.alloc(32)})`.execute(
    owner,
  )
  await sql`update casework.search set words = null where case_id = ${place}::uuid`.execute(owner)

  await readNextFiles(office)

  assert.deepEqual(await find('kinderopvang hoogzwanger'), [place])
})

test('when the rules of stems change, all files are read once more', async () => {
  const unread = async () =>
    Number(
      (
        await sql<{ count: number }>`
      select count(*) from casework.search where words is null`.execute(owner)
      ).rows[0]?.count,
    )
  await checkRules(office)
  while (await readNextFiles(office));
  await checkRules(office)
  assert.equal(await unread(), 0)

  await sql`update casework.search_rules set rules = 'older'`.execute(owner)
  await checkRules(office)

  assert.ok((await unread()) > 4)
})

test('the portal has no way to the words', async () => {
  await assert.rejects(sql`select words from casework.search`.execute(portal), { code: '42501' })
})

test('page by page one sees every file once, the newest first, be the word rare or common', async () => {
  await fill(1200)
  for (const word of ['zzcommon', 'zzall']) {
    const seen: number[] = []
    let after: number | undefined
    do {
      const page = await findPlaces(
        office,
        `'${word}'`,
        (await readExtent(office, after)).from,
        100,
      )
      seen.push(...page.map(({ place }) => place))
      after = page.at(-1)?.place
    } while (after !== undefined && seen.length < 2000)

    assert.deepEqual(
      seen,
      [...new Set(seen)].sort((one, other) => other - one),
    )
    assert.equal(seen.length, word === 'zzall' ? 1200 : 400)
  }
})

async function find(typed: string, isAlike = false): Promise<string[]> {
  const search = readSearch(typed)
  const stems = await readStems(
    office,
    search.words.map(({ word }) => word),
  )
  const query = queryText(wantedBy(search, stems, isAlike))
  const { from } = await readExtent(office, undefined)
  return (await findPlaces(office, query, from, 10)).map(({ caseId }) => caseId)
}

async function file(...given: Parameters<typeof received>): Promise<string> {
  return (await received(...given)).place
}

/** The file's id, and who lodged it. */
async function received(
  change: Parameters<typeof sampleComplaint>[0],
  name: string,
  person: object = {},
) {
  const complainant = { capacity: 'adult', name, ...person } as const
  const content = sampleComplaint({ whatHappened: 'Niets.', ...change, complainant })
  const holder = await sendComplaint(portal, recipient, content, at)
  await openAll()
  const { rows } = await sql<{ id: string }>`
    select id from casework.case_file where mailbox_id = ${content.mailboxId}::uuid`.execute(owner)
  return { holder, place: rows[0]?.id ?? '' }
}

async function openAll() {
  const parts = { db: office, house, opener, now: () => at, log: () => undefined }
  while (await openNext(parts));
}

/** Files of which nothing matters but their words: `zzall` in each, `zzcommon` in every third. */
async function fill(count: number) {
  await sql`
    with made as (
      insert into casework.case_file
      select made.* from casework.case_file as file, generate_series(1, ${count}::int) as number,
        lateral jsonb_populate_record(file, jsonb_build_object(
          'id', gen_random_uuid(), 'mailbox_id', gen_random_uuid(),
          'reference_year', 2020, 'reference_number', number)) as made
      where file.id = (select id from casework.case_file limit 1)
      returning id, reference_number as number
    ), placed as (
      select id, number, nextval('casework.search_place') as place from made
    )
    insert into casework.search (place, case_id, words)
    select place, id, array_to_tsvector(
      array['zzall', '/s' || place / 500, '/l' || place / 8000]
        || case when number % 3 = 0 then array['zzcommon'] else '{}' end)
    from placed`.execute(owner)
}

async function indexed() {
  const { rows } = await sql`
    select case_id, words::text as words from casework.search order by place`.execute(owner)
  return rows
}
