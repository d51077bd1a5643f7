import { largestDocument, maxDocumentBytes } from '../../documents/index.ts'
import { lengths, maxDocuments } from '../../letterbox/index.ts'
import { sizeText } from '../../platform/i18n/sizes.ts'
import { AddedDocuments } from '../../ui/added-documents.tsx'
import { Autosave } from '../../ui/autosave.tsx'
import { Button } from '../../ui/button.tsx'
import { CharacterCount } from '../../ui/character-count.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { typedForm } from '../../ui/languages.tsx'
import { PassOnNote } from '../../ui/pass-on.tsx'
import { TextLines } from '../../ui/text-lines.tsx'
import { Uploads } from '../../ui/uploads.tsx'
import { address } from '../addresses.ts'
import { typingHref } from '../typing.ts'
import { GuardFields } from '../senders/index.ts'
import type { Draft } from './followed.ts'
import { FollowPage } from './frame.tsx'
import type { Frame, Problems } from './frame.tsx'
import { followText } from './text.ts'
import type { KeptHelper } from './view.ts'
import { pieceBytes } from '../uploads/index.ts'

type MessageProblems = Problems<'body'> & {
  /** Of each that was refused. */
  readonly documents?: readonly string[]
}

interface MessagePageProps {
  frame: Frame
  file: string
  draft: Draft
  /** Ties what was typed to this file, should it be closed meanwhile. */
  mark: string
  /** Whoever helps and may not see what is about health. */
  keptHelper?: KeptHelper | undefined
  notice?: 'kept' | 'other-sent' | undefined
  problems?: MessageProblems | undefined
}

export function MessagePage(props: MessagePageProps) {
  const { frame, file, draft, notice, problems = {} } = props
  const { t, lang } = followText(frame.lang)
  return (
    <FollowPage
      frame={frame}
      page="write-message"
      params={{ file }}
      query={draft.wish && `?wish=${draft.wish}`}
      title={t(draft.wish ? `wish.${draft.wish}.title` : 'message.title')}
      backHref={address('file', lang, { file })}
      enter={{ name: 'action', value: 'send' }}
      problems={problems}
    >
      {notice && <InsetText>{t(`message.${notice}`)}</InsetText>}
      <Intro frame={frame} file={file} wish={draft.wish} />
      <form id={typedForm} method="post" enctype="multipart/form-data" novalidate>
        {/* First, so that they arrive before the documents. */}
        <input type="hidden" name="draft" value={draft.id} />
        <input type="hidden" name="mark" value={props.mark} />
        {draft.wish && <input type="hidden" name="wish" value={draft.wish} />}
        <GuardFields lang={lang} now={frame.now()} />
        <CharacterCount
          name="body"
          label={{
            text: t(draft.wish ? `wish.${draft.wish}.field` : 'field.message'),
            classes: 'govuk-label--s',
          }}
          hint={t('field.message-hint')}
          value={draft.body}
          rows={10}
          maxlength={lengths.story}
          threshold={75}
          errorMessage={problems.body}
        />
        {props.keptHelper && <HealthChoice frame={frame} draft={draft} helper={props.keptHelper} />}
        <Documents frame={frame} draft={draft} problems={problems} />
        <Autosave href={typingHref(address('write-message', lang, { file }))} token="" />
        <p class="govuk-body">{t('message.idle')}</p>
        <Button name="action" value="send" preventDoubleClick>
          {t(draft.wish ? `wish.${draft.wish}.send` : 'message.send')}
        </Button>
      </form>
    </FollowPage>
  )
}

function Documents({
  frame,
  draft,
  problems,
}: Pick<MessagePageProps, 'frame' | 'draft'> & { problems: MessageProblems }) {
  const { t, lang } = followText(frame.lang)
  return (
    <>
      <AddedDocuments
        heading={t('message.added')}
        documents={draft.documents.map((each) => ({ ...each, size: sizeText(lang, each.size) }))}
        removeLabel={t('message.remove')}
        mayWithhold
      />
      <PassOnNote />
      <Uploads
        pieceBytes={pieceBytes}
        action="add"
        label={{ text: t('field.documents'), classes: 'govuk-label--s' }}
        hint={t('field.documents-hint', {
          count: maxDocuments,
          size: sizeText(lang, maxDocumentBytes),
        })}
        photos
        largest={largestDocument(lang)}
        errorMessage={problems.documents && <TextLines lines={problems.documents} />}
      />
      <Button name="action" value="add" classes="govuk-button--secondary">
        {t('message.add')}
      </Button>
    </>
  )
}

function HealthChoice({
  frame,
  draft,
  helper,
}: Pick<MessagePageProps, 'frame' | 'draft'> & { helper: KeptHelper }) {
  const { t } = followText(frame.lang)
  const name = helper.name ?? t('message.health-helper')
  return (
    <Checkboxes
      name="about-health"
      items={[
        { value: 'yes', text: t('message.health', { name }), hint: t('message.health-hint') },
      ]}
      values={draft.isAboutHealth ? ['yes'] : []}
    />
  )
}

/** What comes of it, and who reads it. */
function Intro({
  frame,
  file,
  wish,
}: Pick<MessagePageProps, 'frame' | 'file'> & Pick<Draft, 'wish'>) {
  const { t, lang } = followText(frame.lang)
  if (!wish) return <p class="govuk-body">{t('message.reader')}</p>
  return (
    <>
      <p class="govuk-body">{t(`wish.${wish}.lead`)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${address('write-message', lang, { file })}?wish=message`}>
          {t('wish.message-instead')}
        </a>
      </p>
    </>
  )
}
