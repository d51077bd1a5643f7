/** Processor time of the system's processes, from `/proc`; so on Linux only. */
import { readFileSync, readdirSync } from 'node:fs'

/** Clock ticks a second, as Linux reports them to programs (`getconf CLK_TCK`). */
const ticksPerSecond = 100

/** Milliseconds that the process, its living and its ended descendants have computed so far. */
export function cpuOfTree(pid: number): number {
  const parents = new Map(processes().map((id) => [id, statOf(id)?.parent]))
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id)
    return parent === pid || (parent !== undefined && parent > 1 && isBelow(parent))
  }
  const family = [pid, ...[...parents.keys()].filter(isBelow)]
  return family.reduce((sum, id) => sum + (statOf(id)?.milliseconds ?? 0), 0)
}

function processes(): number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger)
}

function statOf(pid: number): { parent: number; milliseconds: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything; the numbers start behind it.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [parent = 0] = fields.slice(1)
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0)
    return { parent, milliseconds: (ticks / ticksPerSecond) * 1000 }
  } catch {
    return undefined
  }
}
