/** Correspondence: the office's letters, and what leaves by e-mail. */
export { letterNamed, loadLetters } from './letters.ts'
export type { Letter, LetterField, Letters } from './letters.ts'
export { fill } from './template.ts'
export type { Fields, Template } from './template.ts'
export { stationeryOf } from './stationery.ts'
export type { OfficeFacts, Stationery } from './stationery.ts'
export { queueEnding, queueNotice, queueNumber, queueReminder } from './notices.ts'
export {
  forgetRemindersBefore,
  hasLastNoticeFailed,
  listMail,
  listUnproved,
  markChecked,
} from './mail-store.ts'
export type { Mail, MailRecord } from './mail-store.ts'
export { smtpPost } from './post.ts'
export type { Post } from './post.ts'
export { sendNext } from './sending.ts'
export { outboxRoutes } from './outbox-routes.tsx'
