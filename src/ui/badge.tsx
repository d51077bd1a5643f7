import type { ComponentChildren } from 'preact'
import { tokens } from './attributes.ts'

interface BadgeProps {
  /** `moj-badge--green`, `--red`, `--grey`, `--bright-purple`. */
  classes?: string | undefined
  children: ComponentChildren
}

/** MoJ's outlined word: a standing property (urgent, confidential), where a Tag is a status. */
export function Badge({ classes, children }: BadgeProps) {
  return <span class={tokens('moj-badge', classes)}>{children}</span>
}
