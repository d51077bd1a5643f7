/** *Can we help you?*: questions, one to a page, to a verdict that says what to do next. */
export { questionnaireRoutes } from './routes.tsx'
export { searchOf } from './reached.ts'
export { findGiven } from './visit.ts'
export type { Given } from './visit.ts'
