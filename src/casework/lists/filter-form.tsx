/** By what the files of a list are chosen. Sent by GET, so that its address can be kept and passed on. */
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Select } from '../../ui/select.tsx'
import type { CaseworkText } from '../text.ts'
import type { Choices } from './choices.ts'
import { filters, sorts } from './filters.ts'
import type { FileList, Filter } from './filters.ts'
import type { ListText } from './text.ts'

export interface FilterFormProps extends Choices {
  casework: CaseworkText
  text: ListText
  list: FileList
}

/** Those asked for most stand open. */
const first: readonly Filter['name'][] = ['step', 'status']

export function FilterForm({ casework, text, list, managers, services }: FilterFormProps) {
  const { t } = text
  const choose = (filter: Filter) => <Choose {...{ casework, text, list, filter }} />
  const more = filters.filter(({ name }) => !first.includes(name))
  const isMoreChosen = list.service !== undefined || more.some(({ name }) => list.chosen[name])
  return (
    <form action="/files">
      <div class="o-line-form">
        <Select
          name="manager"
          label={{ text: t('filter.manager') }}
          value={list.manager ?? ''}
          items={[
            { value: '', text: t('all') },
            { value: 'me', text: t('manager.me') },
            { value: 'nobody', text: t('manager.nobody') },
            ...managers.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        {filters.filter(({ name }) => first.includes(name)).map(choose)}
        <Select
          name="sort"
          label={{ text: t('sort') }}
          value={list.sort.name}
          items={sorts.map(({ name }) => ({ value: name, text: t(`sort.${name}`) }))}
        />
        <Button classes="govuk-button--secondary">{t('show')}</Button>
      </div>
      <Details summary={t('more')} open={isMoreChosen} classes="o-more">
        <div class="o-line-form">
          {more.map(choose)}
          <Select
            name="service"
            label={{ text: t('filter.service') }}
            value={list.service ?? ''}
            items={[
              { value: '', text: t('all') },
              ...services.map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
        </div>
      </Details>
    </form>
  )
}

type ChooseProps = Pick<FilterFormProps, 'casework' | 'text' | 'list'> & { filter: Filter }

function Choose({ casework, text: { t }, list, filter: { name, values, say } }: ChooseProps) {
  return (
    <Select
      name={name}
      label={{ text: t(`filter.${name}`) }}
      value={list.chosen[name] ?? ''}
      items={[
        { value: '', text: t('all') },
        ...values.map((value) => ({ value, text: say(casework.t, value) })),
      ]}
    />
  )
}
