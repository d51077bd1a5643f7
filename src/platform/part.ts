/** One of the processes, portal, office or worker, once it is running. */
export interface RunningPart {
  /** Takes no more work, finishes what it has begun, closes what it has open. */
  readonly stop: () => Promise<void>
}
