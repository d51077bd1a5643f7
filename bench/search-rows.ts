/** What the index of words has for invented files, as the stores would have made it. */
import { lexemesOf, wordsIn } from '../src/casework/search/lexemes.ts'
import { readStems } from '../src/casework/search/stems-store.ts'
import { stretchesOf } from '../src/casework/search/stretches.ts'
import { textsOf } from '../src/casework/search/texts.ts'
import type { Db } from '../src/platform/db/database.ts'
import { placeOf } from './invented-file.ts'
import type { InventedFile } from './invented-file.ts'

export async function searchRows(db: Db, files: readonly InventedFile[], count: number) {
  const textsOfFiles = files.map((file) => textsOf({ ...file, stories: [file.story] }))
  const stems = await readStems(db, wordsIn(textsOfFiles.flat()))
  return files.map(({ file, reference }, index) => {
    const place = placeOf(reference, count)
    const lexemes = [...lexemesOf(textsOfFiles[index] ?? [], stems), ...stretchesOf(place)]
    return { place, case_id: file.id, words: lexemes.map((lexeme) => `'${lexeme}'`).join(' ') }
  })
}
