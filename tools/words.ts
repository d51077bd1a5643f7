/**
 * Are the words complete? Every `nl.json` has its `fr.json` and `en.json` beside it, with the same
 * keys, the same placeholders and nothing empty, and every key is used. Part of `npm run check`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { languages } from '../src/platform/i18n/catalogue.ts'
import { root } from '../src/platform/root.ts'

const src = join(root, 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
const sources = files
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(src, file), 'utf8'))
  .join('\n')
const folders = files.filter((file) => /(^|\/)(nl|fr|en)\.json$/.test(file)).map(dirname)

const wrong = [...new Set(folders)].flatMap((folder) => [...compare(folder), ...unused(folder)])
for (const line of wrong) console.error(line)
console.log(`${new Set(folders).size} catalogues of words, ${wrong.length} faults`)
process.exitCode = wrong.length > 0 ? 1 : 0

function compare(folder: string): string[] {
  const missing = languages.filter((lang) => !existsSync(join(src, folder, `${lang}.json`)))
  if (missing.length > 0) return missing.map((lang) => `${folder}/${lang}.json is missing`)

  const [first, ...others] = languages.map((lang) => ({ lang, words: read(folder, lang) }))
  if (!first) return []
  return others.flatMap(({ lang, words }) => {
    const keys = new Set([...Object.keys(first.words), ...Object.keys(words)])
    return [...keys].flatMap((key) => {
      const [one, other] = [first.words[key], words[key]]
      if (!one?.trim() || !other?.trim())
        return [`${folder}: ${key} is missing or empty (${first.lang}, ${lang})`]
      if (placeholders(one) !== placeholders(other))
        return [`${folder}: ${key} has other placeholders in ${lang}`]
      return []
    })
  })
}

/** A key counts as used where it stands in the sources, or the fixed start of a computed one does. */
function unused(folder: string): string[] {
  return Object.keys(read(folder, 'nl'))
    .map((key) => key.replace(/_(one|other|zero|two|few|many)$/, ''))
    .filter((key) => !startsOf(key).some((start) => sources.includes(start)))
    .map((key) => `${folder}: ${key} is used nowhere`)
}

function startsOf(key: string): string[] {
  const dots = [...key.matchAll(/[.-]/g)].map(({ index }) => key.slice(0, index + 1))
  return [
    `'${key}'`,
    `"${key}"`,
    ...dots.flatMap((start) => [`\`${start}\${`, `}${key.slice(start.length - 1)}\``]),
  ]
}

function read(folder: string, lang: string): Record<string, string> {
  return JSON.parse(readFileSync(join(src, folder, `${lang}.json`), 'utf8')) as Record<
    string,
    string
  >
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name = '']) => name)
    .toSorted()
    .join(' ')
}
