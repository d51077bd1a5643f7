import { maxDocumentBytes } from '../../documents/index.ts'
import { lengths, maxDocuments } from '../../letterbox/index.ts'
import { sizeText } from '../../platform/i18n/sizes.ts'
import { Button } from '../../ui/button.tsx'
import { CharacterCount } from '../../ui/character-count.tsx'
import { FileUpload } from '../../ui/file-upload.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { address } from '../addresses.ts'
import type { Draft } from './followed.ts'
import { FollowPage } from './frame.tsx'
import type { Frame, Problems } from './frame.tsx'
import { followText } from './text.ts'

export type MessageProblem = 'body' | 'documents'

interface MessagePageProps {
  frame: Frame
  file: string
  draft: Draft
  /** Ties what was typed to this file, should it be closed meanwhile. */
  mark: string
  notice?: 'kept' | 'other-sent' | undefined
  problems?: Problems<MessageProblem> | undefined
}

export function MessagePage(props: MessagePageProps) {
  const { frame, file, draft, notice, problems } = props
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage
      frame={frame}
      page="write-message"
      params={{ file }}
      title={t('message.title')}
      backHref={address('file', lang, { file })}
      problems={problems}
    >
      {notice && <InsetText>{t(`message.${notice}`)}</InsetText>}
      <p class="govuk-body">{t('message.reader')}</p>
      <form method="post" enctype="multipart/form-data" novalidate>
        {/* First, so that they arrive before the documents. */}
        <input type="hidden" name="draft" value={draft.id} />
        <input type="hidden" name="mark" value={props.mark} />
        <CharacterCount
          name="body"
          label={{ text: t('field.message'), classes: 'govuk-label--s' }}
          hint={t('field.message-hint')}
          value={draft.body}
          rows={10}
          maxlength={lengths.story}
          threshold={75}
          errorMessage={problems?.body}
        />
        <Added frame={frame} documents={draft.documents} />
        <FileUpload
          name="documents"
          label={{ text: t('field.documents'), classes: 'govuk-label--s' }}
          hint={t('field.documents-hint', {
            count: maxDocuments,
            size: sizeText(lang, maxDocumentBytes),
          })}
          multiple
          errorMessage={problems?.documents}
        />
        <Button name="action" value="add" classes="govuk-button--secondary">
          {t('message.add')}
        </Button>
        <p class="govuk-body">{t('message.idle')}</p>
        <Button name="action" value="send" preventDoubleClick>
          {t('message.send')}
        </Button>
      </form>
    </FollowPage>
  )
}

/** Inside the form: taking one away keeps what was typed. */
function Added({ frame, documents }: { frame: Frame; documents: Draft['documents'] }) {
  const { t, lang } = followText(frame.lang)
  if (documents.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-s">{t('message.added')}</h2>
      <dl class="govuk-summary-list">
        {documents.map(({ id, name, size }) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{name}</dt>
            <dd class="govuk-summary-list__value">{sizeText(lang, size)}</dd>
            <dd class="govuk-summary-list__actions">
              <Button
                name="remove"
                value={id}
                classes="govuk-button--secondary govuk-!-margin-bottom-0"
              >
                {t('message.remove')}
                <span class="govuk-visually-hidden"> {name}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
