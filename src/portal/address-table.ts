/**
 * Every address of the portal. Addresses hold random ids only: no reference, no name, no code.
 */
import type { Lang } from '../platform/i18n/catalogue.ts'

/** `:draft`, `:file` and the like are filled in; `:question` is its number. */
export const pages = {
  home: { nl: '', fr: '', en: '' },
  complaint: { nl: 'klacht', fr: 'plainte', en: 'complaint' },
  'paper-form': {
    nl: 'klacht/formulier-op-papier.pdf',
    fr: 'plainte/formulaire-papier.pdf',
    en: 'complaint/paper-form.pdf',
  },
  brief: { nl: 'klacht/kort', fr: 'plainte/en-bref', en: 'complaint/in-brief' },
  question: {
    nl: 'klacht/:draft/vraag/:question',
    fr: 'plainte/:draft/question/:question',
    en: 'complaint/:draft/question/:question',
  },
  advice: {
    nl: 'klacht/:draft/vraag/:question/goed-om-te-weten',
    fr: 'plainte/:draft/question/:question/bon-a-savoir',
    en: 'complaint/:draft/question/:question/good-to-know',
  },
  documents: {
    nl: 'klacht/:draft/documenten',
    fr: 'plainte/:draft/documents',
    en: 'complaint/:draft/documents',
  },
  voice: {
    nl: 'klacht/:draft/gesproken',
    fr: 'plainte/:draft/message-vocal',
    en: 'complaint/:draft/voice',
  },
  'remove-document': {
    nl: 'klacht/:draft/documenten/:document/weg',
    fr: 'plainte/:draft/documents/:document/retirer',
    en: 'complaint/:draft/documents/:document/remove',
  },
  'pass-on': {
    nl: 'klacht/:draft/documenten/:document/doorgeven',
    fr: 'plainte/:draft/documents/:document/transmettre',
    en: 'complaint/:draft/documents/:document/pass-on',
  },
  'check-answers': {
    nl: 'klacht/:draft/nakijken',
    fr: 'plainte/:draft/relire',
    en: 'complaint/:draft/check',
  },
  'delete-answers': {
    nl: 'klacht/:draft/wissen',
    fr: 'plainte/:draft/effacer',
    en: 'complaint/:draft/delete',
  },
  overview: {
    nl: 'klacht/:draft/overzicht',
    fr: 'plainte/:draft/apercu',
    en: 'complaint/:draft/overview',
  },
  'save-for-later': {
    nl: 'klacht/:draft/later',
    fr: 'plainte/:draft/plus-tard',
    en: 'complaint/:draft/later',
  },
  'saved-for-later': {
    nl: 'klacht/bewaard',
    fr: 'plainte/conservee',
    en: 'complaint/saved',
  },
  'go-on': { nl: 'klacht/verdergaan', fr: 'plainte/reprendre', en: 'complaint/go-on' },
  'answers-deleted': {
    nl: 'klacht/gewist',
    fr: 'plainte/effacee',
    en: 'complaint/deleted',
  },
  sent: {
    nl: 'klacht/:draft/verzonden',
    fr: 'plainte/:draft/envoyee',
    en: 'complaint/:draft/sent',
  },
  follow: { nl: 'mijn-dossier', fr: 'mon-dossier', en: 'my-file' },
  'follow-by-code': {
    nl: 'mijn-dossier/code',
    fr: 'mon-dossier/code',
    en: 'my-file/code',
  },
  'follow-by-number': {
    nl: 'mijn-dossier/e-mail',
    fr: 'mon-dossier/e-mail',
    en: 'my-file/e-mail',
  },
  'enter-number': {
    nl: 'mijn-dossier/:file/nummer',
    fr: 'mon-dossier/:file/numero',
    en: 'my-file/:file/number',
  },
  'files-for-others': {
    nl: 'mijn-dossier/voor-anderen',
    fr: 'mon-dossier/pour-d-autres',
    en: 'my-file/for-others',
  },
  'file-list': {
    nl: 'mijn-dossier/:file/lijst',
    fr: 'mon-dossier/:file/liste',
    en: 'my-file/:file/list',
  },
  'file-access': {
    nl: 'mijn-dossier/:file/toegang',
    fr: 'mon-dossier/:file/acces',
    en: 'my-file/:file/access',
  },
  file: { nl: 'mijn-dossier/:file', fr: 'mon-dossier/:file', en: 'my-file/:file' },
  'write-message': {
    nl: 'mijn-dossier/:file/schrijven',
    fr: 'mon-dossier/:file/ecrire',
    en: 'my-file/:file/write',
  },
  'change-contact': {
    nl: 'mijn-dossier/:file/bereiken',
    fr: 'mon-dossier/:file/joindre',
    en: 'my-file/:file/reach',
  },
  'message-sent': {
    nl: 'mijn-dossier/:file/verstuurd',
    fr: 'mon-dossier/:file/envoye',
    en: 'my-file/:file/sent',
  },
  'file-document': {
    nl: 'mijn-dossier/:file/document/:document',
    fr: 'mon-dossier/:file/document/:document',
    en: 'my-file/:file/document/:document',
  },
  'file-copy': {
    nl: 'mijn-dossier/:file/kopie.zip',
    fr: 'mon-dossier/:file/copie.zip',
    en: 'my-file/:file/copy.zip',
  },
  survey: {
    nl: 'mijn-dossier/:file/uw-mening',
    fr: 'mon-dossier/:file/votre-avis',
    en: 'my-file/:file/your-view',
  },
  'survey-sent': {
    nl: 'mijn-dossier/:file/uw-mening/bedankt',
    fr: 'mon-dossier/:file/votre-avis/merci',
    en: 'my-file/:file/your-view/thanks',
  },
  'leave-file': {
    nl: 'mijn-dossier/:file/verlaten',
    fr: 'mon-dossier/:file/quitter',
    en: 'my-file/:file/leave',
  },
  left: { nl: 'mijn-dossier/verlaten', fr: 'mon-dossier/quitte', en: 'my-file/left' },
  report: { nl: 'melding', fr: 'signalement', en: 'report' },
  protection: {
    nl: 'bescherming-klokkenluiders',
    fr: 'protection-lanceurs-d-alerte',
    en: 'protection-of-whistleblowers',
  },
  'can-we-help': {
    nl: 'kunnen-wij-helpen',
    fr: 'pouvons-nous-vous-aider',
    en: 'can-we-help',
  },
  questions: {
    nl: 'kunnen-wij-helpen/vragen',
    fr: 'pouvons-nous-vous-aider/questions',
    en: 'can-we-help/questions',
  },
  'help-question': {
    nl: 'kunnen-wij-helpen/:visit/vraag/:question',
    fr: 'pouvons-nous-vous-aider/:visit/question/:question',
    en: 'can-we-help/:visit/question/:question',
  },
  'help-answer': {
    nl: 'kunnen-wij-helpen/:visit/antwoord',
    fr: 'pouvons-nous-vous-aider/:visit/reponse',
    en: 'can-we-help/:visit/answer',
  },
  'leave-questions': {
    nl: 'kunnen-wij-helpen/weg',
    fr: 'pouvons-nous-vous-aider/quitter',
    en: 'can-we-help/leave',
  },
  'appeal-terms': {
    nl: 'beroepstermijnen',
    fr: 'delais-de-recours',
    en: 'time-limits-for-appeal',
  },
  'how-we-work': { nl: 'hoe-wij-werken', fr: 'comment-nous-travaillons', en: 'how-we-work' },
  'questions-and-answers': {
    nl: 'vragen-en-antwoorden',
    fr: 'questions-et-reponses',
    en: 'questions-and-answers',
  },
  services: { nl: 'diensten', fr: 'services', en: 'services' },
  service: { nl: 'diensten/:service', fr: 'services/:service', en: 'services/:service' },
  suggest: { nl: 'diensten/namen', fr: 'services/noms', en: 'services/names' },
  'other-help': {
    nl: 'wie-kan-nog-helpen',
    fr: 'qui-peut-aussi-aider',
    en: 'who-else-can-help',
  },
  'other-help-with': {
    nl: 'wie-kan-nog-helpen/:field',
    fr: 'qui-peut-aussi-aider/:field',
    en: 'who-else-can-help/:field',
  },
  contact: { nl: 'contact', fr: 'contact', en: 'contact' },
  'ask-question': { nl: 'contact/vraag', fr: 'contact/question', en: 'contact/question' },
  'question-sent': {
    nl: 'contact/vraag/:question/ontvangen',
    fr: 'contact/question/:question/recue',
    en: 'contact/question/:question/received',
  },
  'call-back': { nl: 'contact/bel-mij', fr: 'contact/appelez-moi', en: 'contact/ring-me' },
  'call-back-sent': {
    nl: 'contact/bel-mij/ontvangen',
    fr: 'contact/appelez-moi/recu',
    en: 'contact/ring-me/received',
  },
  appointment: { nl: 'contact/afspraak', fr: 'contact/rendez-vous', en: 'contact/appointment' },
  'appointment-sent': {
    nl: 'contact/afspraak/ontvangen',
    fr: 'contact/rendez-vous/recu',
    en: 'contact/appointment/received',
  },
  privacy: { nl: 'privacy', fr: 'vie-privee', en: 'privacy' },
  accessibility: { nl: 'toegankelijkheid', fr: 'accessibilite', en: 'accessibility' },
} as const satisfies Record<string, Record<Lang, string>>
