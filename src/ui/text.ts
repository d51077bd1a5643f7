import { catalogue } from '../platform/i18n/catalogue.ts'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }

/** The words that components say by themselves; what a page says is handed to them. */
export const uiText = catalogue({ en, fr, nl })
export type UiText = ReturnType<typeof uiText>
