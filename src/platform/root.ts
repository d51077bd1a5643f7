import { join } from 'node:path'

/** The project's folder. Code runs compiled, from `build/src/platform`. */
export const root: string = join(import.meta.dirname, '../../..')
