/**
 * What is inside the envelopes: the agreement between the portal and the office. Both write and
 * read by these schemas, and neither knows more of the other. Envelopes outlive releases: a change
 * that an older reader would misread takes a new `v`.
 *
 * They are looser than the forms: a complaint must never be set aside because a form let something
 * through. Whether an answer is good enough to be sent is for the form to say.
 */
import { z } from 'zod'
import { languages } from '../platform/i18n/catalogue.ts'
import { accessChange, holder } from './holders.ts'
import { complainant, contactChannels, helper, maxOthers, needs } from './people.ts'
import { code, line, paragraph, reference, story } from './words.ts'

/** Of one complaint or message. */
export const maxDocuments = 20

const moment = z.iso.datetime()
const day = z.iso.date()
const language = z.enum(languages)

/** What the virus scanner said of a document. */
const scans = ['clean', 'infected', 'not-scanned'] as const
export type Scan = (typeof scans)[number]

/** A document lies encrypted in the blob store, under its `id`; `key` is the age identity that opens it. */
export const documentContent = z.object({
  id: z.uuid(),
  name: line,
  mediaType: line,
  /** Bytes before sealing. */
  size: z.int().nonnegative(),
  /** Of the bytes before sealing, in hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  key: z.string().startsWith('AGE-SECRET-KEY-PQ-1').max(100),
  /** The sender asks that nobody outside the office sees it. */
  isNotPassedOn: z.boolean().optional(),
  /** Absent where no scanner is set. One that is infected is set aside: named, and given to nobody. */
  scan: z.enum(scans).optional(),
  /** The complainant tells in it what happened. */
  isStory: z.boolean().optional(),
})
export type DocumentContent = z.infer<typeof documentContent>

const documents = z.array(documentContent).max(maxDocuments)

/** The service complained about: an id of the register, words of the person's own, or neither. */
const service = z.discriminatedUnion('is', [
  z.object({ is: z.literal('listed'), id: line }),
  z.object({ is: z.literal('not-listed'), words: line }),
  z.object({ is: z.literal('unknown') }),
])

/** From the portal: a complaint as it was sent. */
export const complaintContent = z.object({
  v: z.literal(1),
  /** As lodged: an envelope moved to another mailbox is told by it. */
  mailboxId: z.uuid(),
  /** In which the person filled in the form and is answered. */
  language,
  complainant,
  helper: helper.optional(),
  /** Who complains of the same, as named by the sender; one on each line they wrote. */
  others: z.array(line).max(maxOthers).optional(),
  needs: needs.optional(),
  contactChannel: z.enum(contactChannels),
  service,
  /** Empty: it is told in a document, which is the story. */
  whatHappened: story,
  /** Since when, in the person's words. */
  since: line.optional(),
  decisionOn: day.optional(),
  receivedOn: day.optional(),
  /** The number under which the service knows this. */
  serviceReference: line.optional(),
  /** Whether the decision says how to appeal, in the person's word. */
  remedies: z.enum(['yes', 'no']).optional(),
  /** A judge or a body of appeal deals with it already. */
  hasProcedure: z.boolean().optional(),
  /** The day by which something happens to the person, and what. */
  danger: z.object({ on: day.optional(), what: paragraph.optional() }).optional(),
  askedService: paragraph.optional(),
  serviceAnswer: paragraph.optional(),
  wanted: paragraph.optional(),
  notToMention: paragraph.optional(),
  mayTransfer: z.boolean().optional(),
  /** Sent by the short way: the rest is asked. */
  isBrief: z.boolean().optional(),
  /** Somebody asks something and complains of nothing: it becomes a request for information. */
  isQuestion: z.boolean().optional(),
  /** Filled in what no person sees. */
  isProbablyMachine: z.boolean().optional(),
  /** What *Can we help you?* told the person, if they asked it first. */
  questionnaire: z
    .object({
      /** Of the questions. */
      version: z.int().positive(),
      verdict: code,
      topic: code.optional(),
      /** What they said is so of them. */
      situations: z.array(code).max(20),
    })
    .optional(),
  documents,
})
export type ComplaintContent = z.infer<typeof complaintContent>

/** What somebody asks for with a message, besides telling something. */
export const wishes = ['withdraw', 'review', 'about-office'] as const
export type Wish = (typeof wishes)[number]

/** How somebody said what a colleague noted down; kinds of messages, after `by-`. */
export const saidWays = ['telephone', 'post', 'email', 'visit'] as const

/** Kinds of messages that are more than a message. */
export const askingKinds = [...wishes, 'contact', 'end-access', 'stop-helping', 'own-code'] as const

/** How the person is reached from then on; what is left out stays as it was. */
const contact = z.object({
  channel: z.enum(contactChannels),
  language,
  email: line.optional(),
  telephone: line.optional(),
  address: paragraph.optional(),
})
export type ContactChange = z.infer<typeof contact>

/** From the portal: what the holder of a mailbox writes to the office. */
export const messageContent = z.object({
  v: z.literal(1),
  mailboxId: z.uuid(),
  body: story,
  documents,
  wish: z.enum(wishes).optional(),
  contact: contact.optional(),
  access: accessChange.optional(),
  /** A helper who may not see what is about health is not to read it. */
  isAboutHealth: z.boolean().optional(),
  /** As of a complaint. */
  isProbablyMachine: z.boolean().optional(),
})
export type MessageContent = z.infer<typeof messageContent>

/** From the portal: whom to tell before something that they saved goes. Alone, and kept sealed until then. */
export const reminderAddress = z.object({ v: z.literal(1), email: line, language })
export type ReminderAddress = z.infer<typeof reminderAddress>

/** From the portal, when the day of a reminder has come. What was saved the office never learns. */
export const reminderRequest = z.object({
  v: z.literal(1),
  /** The last whole day. */
  keptUntil: day,
  /** A sealed `ReminderAddress`, in base64. */
  address: z.base64().max(20_000),
})
export type ReminderRequest = z.infer<typeof reminderRequest>

/** What can come next in a file; the portal has words for each. */
export const nextMoves = [
  'acknowledgement',
  'information',
  'verification',
  'dialogue',
  'conclusion',
  'improvement',
  'your-answer',
  // The person may correct what will be examined.
  'scope',
  'service-answer',
  'put-right',
  'waiting',
  'closed',
  'transferred',
  // Of before there were words for how a file ends.
  'nothing',
] as const
export type NextMove = (typeof nextMoves)[number]

/** How a file can have ended, what was found and what came of it; the portal has words for each. */
export const endings = [
  'concluded',
  'answered',
  'inadmissible',
  'transferred',
  'withdrawn',
  'unreachable',
  'suspended-too-long',
  'spam',
] as const
export const assessments = ['founded', 'partially-founded', 'unfounded', 'not-assessed'] as const
export const results = [
  'resolved-before',
  'conciliation',
  'put-right',
  'partly-put-right',
  'refused-by-service',
  'no-solution',
  'explanation',
  'information',
  'referred',
] as const

/** What the service was asked, never in which words, nor what it answered. */
const asked = z.object({
  what: z.enum(['question', 'analysis', 'rectification']),
  on: day,
  /** Until when an answer is expected; not while the file waits. */
  by: day.optional(),
  reminders: z.array(day),
  answeredOn: day.optional(),
  /** Nobody waits for the answer any more. */
  isOver: z.boolean(),
})

/** What the service was asked to leave for a while. */
const wait = z.object({
  /** In the file's language. */
  what: line,
  on: day,
  until: day,
  answer: z.enum(['yes', 'no', 'none']).optional(),
})

const viewMessage = z.object({
  id: z.uuid(),
  from: z.enum(['office', 'complainant']),
  /** A code such as 'acknowledgement' or 'message'. */
  kind: code,
  at: moment,
  body: story,
  documents,
  /** It is not for whoever this view is sealed for; words and documents are left out. */
  isWithheld: z.literal(true).optional(),
})

/** From the office: a file as its complainant sees it, whole each time. */
export const mailboxView = z.object({
  v: z.literal(1),
  reference,
  /** Of correspondence. */
  language,
  /** Acknowledgement, verification, dialogue, conclusion, improvement. */
  step: z.literal([1, 2, 3, 4, 5]),
  /** It is a question, not a complaint: it goes through no steps. */
  isQuestion: z.boolean().optional(),
  lodgedAt: moment,
  /** The day is known, and not at what time. */
  isLodgedDayOnly: z.boolean().optional(),
  caseManager: z.object({ name: line }).optional(),
  /** The name of the service, in the file's language. */
  service: line.optional(),
  /** In the register. */
  serviceId: line.optional(),
  /** In the register's topics. */
  theme: code.optional(),
  /** On which day the office last made a new code. */
  codeRenewedOn: day.optional(),
  /** Until when the person hears how far the file is, while it is open. */
  tellsBy: day.optional(),
  next: z.object({
    code: z.enum(nextMoves),
    /** Since when. */
    on: day.optional(),
    by: day.optional(),
    /** In the file's language. */
    why: paragraph.optional(),
  }),
  /** Oldest first. These four are not in views of before the procedure. */
  asked: z.array(asked).optional(),
  waits: z.array(wait).optional(),
  /** `result` is open as long as the service is to put it right. */
  outcome: z
    .object({ assessment: z.enum(assessments), result: z.enum(results).optional() })
    .optional(),
  ending: z.object({ reason: z.enum(endings), on: day, why: paragraph.optional() }).optional(),
  /** Of a closed file: the last day on which it can be opened. */
  opensUntil: day.optional(),
  /** Oldest first. */
  messages: z.array(viewMessage),
  /** Sent with the complaint. */
  documents,
  /** Who may open the file besides the office. */
  holders: z.array(holder).optional(),
  /** On which days somebody opened the file, and in which role; newest first, up to yesterday. */
  openings: z.array(z.object({ on: day, role: code })).optional(),
})
export type MailboxView = z.infer<typeof mailboxView>
export type Asked = z.infer<typeof asked>
