/** Following a file: what the rest of the portal may use. */
export { forgetTriesBefore } from './attempt-store.ts'
export { followRoutes } from './routes.tsx'
