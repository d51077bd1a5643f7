/** What fits any matter: what people and colleagues write again and again. */
import { catalogue } from '../src/platform/i18n/catalogue.ts'
import en from './en.json' with { type: 'json' }
import fr from './fr.json' with { type: 'json' }
import nl from './nl.json' with { type: 'json' }

export const phrases = catalogue({ nl, fr, en })
