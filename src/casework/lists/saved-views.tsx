/** The lists that somebody keeps, and the field with which they keep the one they see. */
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Input } from '../../ui/input.tsx'
import type { SavedView } from './saved-view-store.ts'
import type { ListText } from './text.ts'

interface SavedViewsProps {
  text: ListText
  views: readonly SavedView[]
  /** The one that is shown, as `writeList` writes it. */
  list: string
  /** What was typed as a name and cannot be one. */
  wrong?: WrongName | undefined
}

export interface WrongName {
  readonly typed: string
  readonly problem: 'name-missing' | 'too-many'
}

export function SavedViews({ text, views, list, wrong }: SavedViewsProps) {
  const { t } = text
  return (
    <div class="o-views">
      {views.length > 0 && (
        <nav aria-label={t('views')}>
          <ul class="o-views__list">
            {views.map((view) => (
              <li class="o-views__view">
                <a
                  class="govuk-link"
                  href={`/files?${view.list}`}
                  aria-current={view.list === list ? 'page' : undefined}
                >
                  {view.name}
                </a>
                {view.list === list && <DeleteForm text={text} view={view} />}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Details summary={t('save')} open={wrong !== undefined} classes="o-more">
        <form class="o-line-form" method="post" action="/files/views" novalidate>
          <input type="hidden" name="list" value={list} />
          <Input
            name="name"
            label={{ text: t('save.name') }}
            value={wrong?.typed}
            errorMessage={wrong && t(wrong.problem)}
            classes="govuk-input--width-20"
            autocomplete="off"
          />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            {t('save.submit')}
          </Button>
        </form>
      </Details>
    </div>
  )
}

function DeleteForm({ text: { t }, view }: { text: ListText; view: SavedView }) {
  return (
    <form method="post" action={`/files/views/${view.id}/delete`}>
      <button class="o-views__delete" type="submit">
        {t('delete')}
        <span class="govuk-visually-hidden"> {view.name}</span>
      </button>
    </form>
  )
}
