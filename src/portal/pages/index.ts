/** The pages that explain. */
export { pageRoutes } from './page-routes.tsx'
