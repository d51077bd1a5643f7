import type { IdentityText } from './text.ts'

/** How long until then, in whole minutes, never too short. */
export function waitText({ t }: IdentityText, at: Date, until: Date): string {
  const count = Math.ceil((until.getTime() - at.getTime()) / 60_000)
  return count > 1 ? t('wait.minutes', { count }) : t('wait.minute')
}
