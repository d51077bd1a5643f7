import { asset } from '../platform/http/assets.ts'
import { Button } from './button.tsx'
import { Sound } from './sound.tsx'
import { useWords } from './language.ts'

/**
 * Records a voice message and hands it to the file field of `Uploads` in the same form. Shown only where scripts
 * run and the browser can record; the microphone is asked for when somebody begins.
 */
export function Recorder() {
  const { t } = useWords()
  const words = {
    'data-ready': t('record.ready'),
    'data-asking': t('record.asking'),
    'data-recording': t('record.recording'),
    'data-paused': t('record.paused'),
    'data-stopped': t('record.stopped'),
    'data-full': t('record.full'),
    'data-refused': t('record.refused'),
    'data-none': t('record.none'),
    'data-sent': t('record.sent'),
    'data-file': t('record.file'),
  }
  const buttons = [
    ['start', t('record.start')],
    ['pause', t('record.pause')],
    ['go-on', t('record.go-on')],
    ['stop', t('record.stop')],
    ['use', t('record.use')],
    ['again', t('record.again')],
    ['delete', t('record.delete')],
  ] as const
  return (
    <section data-recorder hidden aria-labelledby="record" {...words}>
      <h2 class="govuk-heading-m" id="record">
        {t('record.title')}
      </h2>
      <p class="govuk-body">
        <output data-said>{t('record.ready')}</output>
      </p>
      <p class="govuk-body" data-time aria-hidden="true">
        0:00 / 10:00
      </p>
      <div class="govuk-body">
        {/* Their own voice, of which nobody has the words. */}
        <Sound label={t('record.listen')} attributes={{ class: 'o-player', hidden: true }} />
      </div>
      <div class="govuk-button-group">
        {buttons.map(([does, text]) => (
          <Button
            type="button"
            classes={does === 'start' || does === 'use' ? '' : 'govuk-button--secondary'}
            attributes={{ 'data-does': does, hidden: does !== 'start' }}
          >
            {text}
          </Button>
        ))}
      </div>
      <script type="module" src={asset('recorder.js')} />
    </section>
  )
}
