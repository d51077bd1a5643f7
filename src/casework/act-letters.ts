/** The letters that acts of the procedure begin with: the office's folder must have each of them. */

export const actLetters = [
  // To the person.
  'information',
  'ask-again',
  'admissible',
  'premature',
  'inadmissible',
  'held',
  'resumed',
  'transferred',
  'scope',
  'service-asked',
  'wait-asked',
  'wait-answered',
  'concluded-founded',
  'concluded-unfounded',
  'concluded-solved',
  'concluded-explained',
  'rectified',
  'closed',
  'withdrawn',
  'unreachable',
  'reopened',
  'still-waiting',
  'new-case-manager',
  'attestation',
  // To the service.
  'service-question',
  'service-reminder',
  'service-formal-request',
  'service-wait',
  'service-analysis',
  'service-conclusion',
  'service-rectification',
  // To another ombudsman.
  'transfer-body',
] as const

export type ActLetter = (typeof actLetters)[number]
