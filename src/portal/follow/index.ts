/** Following a file: what the rest of the portal may use. */
export { countTry, forgetTries, forgetTriesBefore } from './attempt-store.ts'
export { followRoutes } from './routes.tsx'
export { codeMemoryMs, waitBefore } from './slow-down.ts'
