/** Wakes the worker when something was put into the letterbox. Must not know what is done then. */
import { listen } from '../platform/db/listen.ts'
import type { Listening } from '../platform/db/listen.ts'

/** As the functions of migration 0001 notify it. */
const channel = 'letterbox'
/**
 * The net under notices that got lost, and how late an envelope that was put off is tried again. A
 * look into an empty letterbox costs a fraction of a millisecond.
 */
const everyMs = 5000

/** `onArrival` may be called more often than something arrives, and while it is still at work. */
export function wakeOnArrival(url: string, onArrival: () => void): Listening {
  const listening = listen(url, channel, onArrival)
  const poll = setInterval(onArrival, everyMs)
  return {
    async stop() {
      clearInterval(poll)
      await listening.stop()
    },
  }
}
