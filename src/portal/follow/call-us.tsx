import type { ComponentChildren } from 'preact'
import { Telephone } from '../../ui/telephone.tsx'
import { callable } from '../hours.ts'
import type { Frame } from './frame.tsx'

interface CallUsProps {
  frame: Frame
  title: string
  children: ComponentChildren
}

/** A person at the other end, wherever a page alone may not do. The hours stand at the foot of the page. */
export function CallUs({ frame, title, children }: CallUsProps) {
  const { telephone, openNow } = callable(frame.office, frame.lang, frame.now())
  return (
    <section class="govuk-!-margin-bottom-7">
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{children}</p>
      <p class="govuk-body">
        <Telephone number={telephone} classes="govuk-!-font-size-24 govuk-!-font-weight-bold" />
        {openNow && (
          <span class="govuk-!-display-none-print">
            <br />
            {openNow}
          </span>
        )}
      </p>
    </section>
  )
}
