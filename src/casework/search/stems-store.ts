/** Stems of words, as PostgreSQL's dictionaries of the three languages have them. */
import { sql } from 'kysely'
import type { Db } from '../../platform/db/database.ts'
import type { Stems } from './lexemes.ts'
import { fold } from './tokens.ts'

/** What is in every text of one of the languages tells nothing. */
const inEveryText = '*'

/** People write with the same few thousand words. Far more than that is no language any more. */
const mostKnown = 20_000
const known = new Map<string, readonly string[]>()

/** In the order of `words`. */
export async function readStems(db: Db, words: readonly string[]): Promise<Stems> {
  const stems = new Map(words.map((word) => [word, known.get(word) ?? []]))
  const unknown = [...stems.keys()].filter((word) => !known.has(word))
  if (unknown.length === 0) return stems
  if (known.size + unknown.length > mostKnown) known.clear()
  for (const [word, found] of await askStems(db, unknown)) {
    known.set(word, found)
    stems.set(word, found)
  }
  return stems
}

/**
 * With and without accents: French stems differ with them, and who looks for a word types it either
 * way. *refusée*, typed *refusee*, gets its accent back to be *refus*. Words in Arabic and in Cyrillic letters are nobody's
 * of ours: they have stems of their own (the Russian ones serve Ukrainian well enough) and are found as they are, too.
 */
async function askStems(db: Db, words: readonly string[]): Promise<Stems> {
  const folded = words.map(fold)
  const restored = folded.map((word) => word.replace(/ee(s?)$/, 'ée$1'))
  const { rows } = await sql<{ stems: string }>`
    select case
      when '{}' in (nl, fr, en, accented) then ${inEveryText}
      when ar is not null then concat_ws(' ', ar[1], w.folded)
      when ru is not null then concat_ws(' ', ru[1], w.folded)
      else concat_ws(' ', nl[1], fr[1], en[1], accented[1], guessed[1])
    end as stems
    from unnest(${words}::text[], ${folded}::text[], ${restored}::text[])
      with ordinality as w (word, folded, restored, place),
    lateral (select
      ts_lexize('pg_catalog.dutch_stem', w.folded) as nl,
      ts_lexize('pg_catalog.french_stem', w.folded) as fr,
      ts_lexize('pg_catalog.english_stem', w.folded) as en,
      ts_lexize('pg_catalog.french_stem', w.word) as accented,
      ts_lexize('pg_catalog.french_stem', w.restored) as guessed,
      case when w.folded ~ '[\u0621-\u064a]' then ts_lexize('pg_catalog.arabic_stem', w.folded) end as ar,
      case when w.folded ~ '[\u0430-\u045f]' then ts_lexize('pg_catalog.russian_stem', w.folded) end as ru)
      as s
    order by place`.execute(db)
  return new Map(rows.map(({ stems }, place) => [words[place] ?? '', stemsOf(stems)]))
}

/** Changes with what `readStems` gives for any word: then all files are to be read anew. */
export async function readServerVersion(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select split_part(current_setting('server_version'), '.', 1) as version`.execute(db)
  return rows[0]?.version ?? ''
}

function stemsOf(stems: string): string[] {
  if (stems === inEveryText) return []
  return [...new Set(stems.split(' ').map((stem) => hardened(fold(stem))))]
}

/** *huizen* and *huis*, *brieven* and *brief*: Dutch writes at the end of a word what is not said there. */
function hardened(stem: string): string {
  return stem.replace(/z$/, 's').replace(/v$/, 'f')
}
