import { catalogue } from '../../platform/i18n/catalogue.ts'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }

export const complaintText = catalogue({ en, fr, nl })
export type ComplaintText = ReturnType<typeof complaintText>
export type ComplaintKey = Parameters<ComplaintText['t']>[0]
/** What is wrong with an answer. */
export type ErrorKey = Extract<ComplaintKey, `error.${string}`>
