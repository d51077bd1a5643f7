/** A complaint and a report, side by side. */
import type { HomeText } from './text.ts'

const points = ['about', 'who', 'what', 'name'] as const

export function Difference({ text }: { text: HomeText }) {
  return (
    <>
      <h2 class="govuk-heading-l">{text.t('difference.title')}</h2>
      <div class="o-compared">
        {(['complaint', 'report'] as const).map((kind) => (
          <Kind text={text} kind={kind} />
        ))}
      </div>
    </>
  )
}

function Kind({ text: { t }, kind }: { text: HomeText; kind: 'complaint' | 'report' }) {
  return (
    <section class="o-compare">
      <h3 class="o-compare__title">{t(`difference.${kind}`)}</h3>
      <dl class="o-compare__points">
        {points.map((point) => (
          <>
            <dt class="o-compare__point">{t(`difference.${point}`)}</dt>
            <dd class="o-compare__said">{t(`difference.${point}.${kind}`)}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
