export { registerRoutes } from './register-routes.tsx'
