/** *Get help*, and the pages that explain. */
export { homeRoutes } from './home-routes.tsx'
