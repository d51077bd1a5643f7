/**
 * As whom PostgreSQL runs. It refuses to run as root; started by root, it runs as `nobody`, or,
 * where that user cannot reach the folders, as root that looks like `nobody` to itself.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export interface RunAs {
  /** For `spawn`; empty means as ourselves. */
  readonly ids: { readonly uid?: number; readonly gid?: number }
  /** Put before the command. */
  readonly prefix: readonly string[]
}

const asOurselves: RunAs = { ids: {}, prefix: [] }

/**
 * `cluster` is where the data lies or will lie; what lies there already decides, as PostgreSQL
 * refuses data that belongs to somebody else.
 */
export function chooseUser(cluster: string, binary: string): RunAs {
  if (process.getuid?.() !== 0) return asOurselves

  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    return uid === 0 ? inNamespace() : { ids: { uid, gid }, prefix: [] }
  }
  const nobody = idsOfNobody()
  return mayReach(cluster) && mayReach(binary) ? { ids: nobody, prefix: [] } : inNamespace()
}

/** To whom the files must belong. */
export function ownerOf({ ids }: RunAs): { uid: number; gid: number } | undefined {
  const { uid, gid } = ids
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

function idsOfNobody(): { uid: number; gid: number } {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, 'nobody'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
  try {
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    throw new Error(
      'PostgreSQL does not run as root, and there is no user "nobody" here. Start as another user.',
    )
  }
}

function inNamespace(): RunAs {
  const { uid } = idsOfNobody()
  const prefix = ['unshare', '--user', `--map-user=${uid}`]
  try {
    execFileSync('unshare', [...prefix.slice(1), 'true'], { stdio: 'ignore' })
  } catch {
    throw new Error(
      'PostgreSQL does not run as root, the user "nobody" cannot reach the data or the program, and ' +
        'this machine allows no user namespaces. Set DATA_DIR to a folder that others may enter, such ' +
        'as /var/lib/ombuds, with the program outside of /root, or start as another user.',
    )
  }
  return { ids: {}, prefix }
}

/** May anyone enter every folder on the way there? Folders that do not exist yet we make ourselves. */
function mayReach(path: string): boolean {
  const above = dirname(path)
  const isOpen = !existsSync(above) || (statSync(above).mode & 0o001) !== 0
  return isOpen && (above === path || mayReach(above))
}
