import { catalogue } from '../../../platform/i18n/catalogue.ts'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }

export const holdersText = catalogue({ nl, fr, en })
export type HoldersText = ReturnType<typeof holdersText>
