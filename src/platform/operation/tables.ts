/** Schema `operation` as the migrations make it. Written by `npm run tables`; a test compares. */
export type Tables = {
  'operation.heartbeat': {
    part: string
    at: Date
  }
}
