/** Under which name each document lies in the copy: fit for every system, and no name twice. Pure. */

/** Signs that no file name may have on Windows, and names of its devices. */
const refused = /[<>:"/\\|?*]/g
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** In the order given. A folder is told apart by nothing but its names, whatever their capitals. */
export function copyNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const own = free(cleaned(name), taken)
    taken.add(own.toLowerCase())
    return own
  })
}

function cleaned(name: string): string {
  const fit = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(refused, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(devices, '$1_')
  return fit || 'document'
}

function free(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  let own = name
  for (let count = 2; taken.has(own.toLowerCase()); count += 1) own = `${stem} (${count})${ending}`
  return own
}
