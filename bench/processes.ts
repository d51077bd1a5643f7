/** The system's processes: what they have computed, which is which. From `/proc`; so on Linux only. */
import { readFileSync, readdirSync } from 'node:fs'

/** Clock ticks a second, as Linux reports them to programs (`getconf CLK_TCK`). */
const ticksPerSecond = 100

interface Stat {
  readonly parent: number
  /** Computed by the process and by its children that have ended. */
  readonly milliseconds: number
}

/** Milliseconds that the process, its living and its ended descendants have computed so far. */
export function cpuOfTree(pid: number): number {
  const stats = readStats()
  const isInTree = (id: number | undefined): boolean =>
    id !== undefined && (id === pid || isInTree(stats.get(id)?.parent))
  return [...stats].reduce((sum, [id, stat]) => sum + (isInTree(id) ? stat.milliseconds : 0), 0)
}

/** Milliseconds of one process alone. */
export function cpuOf(pid: number): number {
  return readStat(pid)?.milliseconds ?? 0
}

/** The child whose command ends with that word. */
export function findChild(parent: number, word: string): number {
  const found = [...readStats()].find(
    ([id, stat]) => stat.parent === parent && commandOf(id).at(-1) === word,
  )
  if (!found) throw new Error(`no process ${word}`)
  return found[0]
}

function readStats(): Map<number, Stat> {
  const ids = readdirSync('/proc').map(Number).filter(Number.isInteger)
  const found = ids.flatMap((id) => {
    const stat = readStat(id)
    return stat ? [[id, stat] as const] : []
  })
  return new Map(found)
}

/** Undefined: it has ended. */
function readStat(pid: number): Stat | undefined {
  const text = read(`/proc/${pid}/stat`)
  if (text === undefined) return undefined
  // The name in brackets may hold anything; the numbers start behind it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0)
  return { parent: Number(fields[1]), milliseconds: (ticks / ticksPerSecond) * 1000 }
}

function commandOf(pid: number): string[] {
  return (read(`/proc/${pid}/cmdline`) ?? '').split('\0').filter(Boolean)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
