/** Asking a question, being rung back, coming by. */
export { contactRoutes } from './contact-routes.tsx'
