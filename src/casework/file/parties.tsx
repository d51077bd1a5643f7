import type { Capacity, HelperCapacity } from '../../letterbox/index.ts'
import { enterpriseNumberText } from '../../platform/enterprise-number.ts'
import { dayText } from '../../platform/i18n/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { TypedTelephone } from '../../ui/telephone.tsx'
import type { Party } from '../content-store.ts'
import type { CaseworkText } from '../text.ts'
import type { ShownFile } from './shown-file.ts'

interface PartiesProps {
  text: CaseworkText
  file: ShownFile
}

export function Parties({ text, file }: PartiesProps) {
  const { t } = text
  const { language, contactChannel } = file.state
  const others = file.parties.filter(({ role }) => role === 'co-complainant')
  return (
    <>
      {file.parties
        .filter(({ role }) => role !== 'co-complainant')
        .map((party) => (
          <>
            <h3 class="govuk-heading-s">
              {t(party.role === 'helper' ? 'party.helper' : 'party.complainant')}
            </h3>
            <SummaryList
              classes="o-dense"
              rows={[
                ...partyRows(text, party),
                party.role === 'complainant' && {
                  key: t('file.language'),
                  value: t(`language.${language}`),
                },
                party.role === 'complainant' && {
                  key: t('file.contact-channel'),
                  value: t(`channel.${contactChannel}`),
                },
              ]}
            />
            {party.role === 'helper' && <Mandate text={text} file={file} helper={party} />}
          </>
        ))}
      {others.length > 0 && (
        <Details summary={t('party.others', { count: others.length })}>
          <ul class="govuk-list govuk-list--bullet">
            {others.map(({ name }) => (
              <li dir="auto">{name}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}

function partyRows(text: CaseworkText, party: Party) {
  const { t } = text
  const { capacity, enterprise_number: number, email, telephone, address } = party
  return [
    party.name && { key: t('party.name'), value: <bdi>{party.name}</bdi> },
    party.organisation && { key: t('party.organisation'), value: <bdi>{party.organisation}</bdi> },
    number && { key: t('party.enterprise-number'), value: enterpriseNumberText(number) },
    capacity && {
      key: t('party.capacity'),
      value: t(`capacity.${capacity as Capacity | HelperCapacity}`),
    },
    email && { key: t('party.email'), value: email },
    telephone && {
      key: t('party.telephone'),
      value: <TypedTelephone number={telephone} />,
    },
    address && {
      key: t('party.address'),
      value: (
        <div class="o-words" dir="auto">
          {address}
        </div>
      ),
    },
    ...(party.role === 'helper' ? helperRows(text, party) : []),
  ].filter((row) => typeof row === 'object')
}

function helperRows({ t, lang }: CaseworkText, party: Party) {
  const { letters, may_see_health: maySeeHealth, access_ended_on: endedOn } = party
  return [
    letters && { key: t('party.letters'), value: t(`letters.${letters}`) },
    { key: t('party.health'), value: t(maySeeHealth ? 'yes' : 'no') },
    party.has_mandate && { key: t('party.mandate'), value: t('yes') },
    endedOn && {
      key: t('party.access'),
      value: t('party.access-ended', { day: dayText(lang, endedOn) }),
    },
  ]
}

/** Whether something shows that a helper may act; the button is for when it came later. */
function Mandate({ text: { t }, file, helper }: PartiesProps & { helper: Party }) {
  if (helper.has_mandate || helper.access_ended_on) return null
  return (
    <form method="post" action={`/files/${file.referenceText}/mandate`}>
      <p class="govuk-body-s">{t('party.no-mandate')}</p>
      <Button classes="govuk-button--secondary" preventDoubleClick>
        {t('party.mandate-came')}
      </Button>
    </form>
  )
}
