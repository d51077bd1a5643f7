import type { ComponentChildren } from 'preact'
import { CallPanel } from '../../ui/call-panel.tsx'
import { callable } from '../hours.ts'
import type { Frame } from './frame.tsx'

interface CallUsProps {
  frame: Frame
  title: string
  children: ComponentChildren
}

/** A person at the other end, wherever a page alone may not do. */
export function CallUs({ frame, title, children }: CallUsProps) {
  return (
    <CallPanel title={title} {...callable(frame.office, frame.lang, frame.now())}>
      <p class="govuk-body">{children}</p>
    </CallPanel>
  )
}
