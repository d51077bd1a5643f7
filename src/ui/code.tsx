import type { ComponentChildren } from 'preact'

/** A reference or a code that people copy down: large, and no letter is taken for another. */
export function Code({ children }: { children: ComponentChildren }) {
  return (
    <strong class="o-code" translate={false}>
      {children}
    </strong>
  )
}
