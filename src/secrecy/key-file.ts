/** A file with one key, that only its owner may read. Must not know what the key is for. */
import { open, readFile, stat } from 'node:fs/promises'

export type KeyFileProblem = 'missing' | 'unreadable' | 'malformed'

/** Names the file and what is wrong with it, never what is in it. */
export class KeyFileError extends Error {
  override readonly name: string = 'KeyFileError'

  readonly problem: KeyFileProblem

  constructor(problem: KeyFileProblem, message: string) {
    super(message)
    this.problem = problem
  }
}

type Failure = new (problem: KeyFileProblem, message: string) => KeyFileError

/** `name` is what an operator calls it. */
export async function readKeyFile(file: string, name: string, Failure: Failure): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Failure('missing', `${file}: there is no ${name} here`)
    throw new Failure('unreadable', `${file}: the ${name} cannot be read`)
  }
}

/** Never over another. The file is on disk when this settles. */
export async function writeKeyFile(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function isReadableByOthers(file: string): Promise<boolean> {
  const { mode } = await stat(file)
  return (mode & 0o077) !== 0
}
