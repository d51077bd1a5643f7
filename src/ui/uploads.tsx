import { asset } from '../platform/http/assets.ts'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { FileUpload } from './file-upload.tsx'
import type { FieldOptions } from './form-group.tsx'
import { useWords } from './language.ts'

interface UploadsProps extends Omit<FieldOptions, 'name'> {
  /** The value of the button `action` that adds what is chosen. */
  action: string
  /** What is larger is refused before it is sent; `…` in the refusal stands for its name. */
  largest: { bytes: number; refusal: string }
  /** From a person's own telephone: a camera, and photos made smaller. */
  photos?: boolean | undefined
  /** What is larger goes in pieces of so many bytes, where the page's address takes them. */
  pieceBytes?: number | undefined
  /** One file only. */
  single?: boolean | undefined
}

/**
 * Documents are chosen and sent with the form. Where scripts run, each is sent as soon as it is chosen, and the
 * page's `data-uploaded` shows what the server has stored.
 */
export function Uploads({
  action,
  largest,
  photos = false,
  single = false,
  pieceBytes,
  ...field
}: UploadsProps) {
  const { t } = useWords()
  const words = {
    'data-most-bytes': largest.bytes,
    'data-too-large': largest.refusal,
    'data-piece-bytes': pieceBytes,
    'data-waiting': t('upload.waiting'),
    'data-sending': t('upload.sending'),
    'data-storing': t('upload.storing'),
    'data-stored': t('upload.stored'),
    'data-broken': t('upload.broken'),
    'data-failed': t('upload.failed'),
    'data-going-on': t('upload.going-on'),
    'data-unfinished': t('upload.unfinished'),
  }
  return (
    <div data-uploads={action} {...words}>
      <FileUpload {...field} name="documents" multiple={!single} />
      {photos && <FromCamera />}
      <ul class="govuk-list o-uploads" data-list />
      <p class="govuk-body">
        <output aria-atomic="false" data-status />
      </p>
      <RowTemplate />
      <script type="module" src={asset('uploads.js')} />
    </div>
  )
}

function FromCamera() {
  const { t } = useWords()
  return (
    <>
      {/* Shown on what one holds in the hand. */}
      <div class="o-camera">
        <FileUpload
          name="documents"
          id="camera"
          label={{ text: t('upload.camera'), classes: 'govuk-label--s' }}
          attributes={{ accept: 'image/*', capture: 'environment' }}
        />
      </div>
      <div hidden data-scripted data-originals>
        <Checkboxes
          name="originals"
          classes="govuk-checkboxes--small"
          items={[{ value: 'yes', text: t('upload.originals'), hint: t('upload.originals-hint') }]}
        />
      </div>
    </>
  )
}

/** For the script to copy. */
function RowTemplate() {
  const { t } = useWords()
  const name = <span class="govuk-visually-hidden" data-name />
  return (
    <template>
      <li class="o-uploads__file" tabIndex={-1} data-row>
        <strong class="o-words" data-name />
        <span class="o-uploads__state" data-state />
        <progress class="o-uploads__progress" max={100} value={0} />
        <p class="govuk-error-message" data-error hidden />
        <Button type="button" classes="govuk-button--secondary" attributes={{ 'data-again': '' }}>
          {t('upload.again')} {name}
        </Button>
        <Button
          type="button"
          classes="govuk-button--secondary"
          attributes={{ 'data-leave-out': '' }}
        >
          {t('upload.leave-out')} {name}
        </Button>
      </li>
    </template>
  )
}
