import type { Attributes } from './attributes.ts'
import { ErrorSummary } from './error-summary.tsx'
import { type Given, content } from './testing/markup.ts'
import { fixtures } from './testing/official.ts'
import type { Common } from './testing/options.ts'

interface Options extends Common {
  titleText?: string
  titleHtml?: string
  descriptionText?: string
  descriptionHtml?: string
  errorList?: (Given & { href?: string; attributes?: Attributes })[]
  disableAutoFocus?: boolean
}

export const errorSummary = fixtures<Options>('error-summary', (options) => {
  const { titleText, titleHtml, descriptionText, descriptionHtml, errorList, ...rest } = options
  return (
    <ErrorSummary
      {...rest}
      title={content({ text: titleText, html: titleHtml })}
      description={content({ text: descriptionText, html: descriptionHtml })}
      errorList={errorList?.map(({ text, html, ...link }) => ({
        text: content({ text, html }),
        ...link,
      }))}
    />
  )
})
