/** What can be done with a file now: the next steps first, everything else folded behind them. */
import { Details } from '../../ui/details.tsx'
import type { ActDefinition, WordKey } from './act.ts'
import { acts } from './acts.ts'
import type { Scene } from './scene.ts'

const groups = ['next', 'service', 'person', 'file'] as const

export function NextActs({ scene }: { scene: Scene }) {
  const { t } = scene.text
  const fitting = [...acts.values()].filter((act) => isOffered(act, scene))
  const [next, ...others] = groups.map((group) => ({
    group,
    acts: fitting.filter((act) => act.group === group),
  }))
  return (
    <section aria-labelledby="acts">
      <h2 class="govuk-heading-m" id="acts">
        {t('acts.title')}
      </h2>
      {next && next.acts.length > 0 && <ActList scene={scene} acts={next.acts} />}
      {others.map(
        (each) =>
          each.acts.length > 0 && (
            <Details summary={t(`acts.${each.group}` as WordKey)} classes="govuk-!-margin-bottom-2">
              <ActList scene={scene} acts={each.acts} />
            </Details>
          ),
      )}
    </section>
  )
}

function isOffered(act: ActDefinition, scene: Scene): boolean {
  const isOfKind = scene.file.state.kind === 'complaint' || act.isForQuestions === true
  return isOfKind && act.isFitting(scene)
}

function ActList({ scene, acts: listed }: { scene: Scene; acts: readonly ActDefinition[] }) {
  const { t } = scene.text
  return (
    <ul class="govuk-list govuk-list--spaced">
      {listed.map(({ name }) => (
        <li>
          <a class="govuk-link" href={`/files/${scene.file.referenceText}/acts/${name}`}>
            {t(`act.${name}` as WordKey)}
          </a>
        </li>
      ))}
    </ul>
  )
}
