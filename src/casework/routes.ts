/** The pages of casework. To whoever may not open files they do not exist. */
import { Hono } from 'hono'
import { mayOpenFiles, onlyFor } from '../identity/index.ts'
import type { OfficeEnv } from '../identity/index.ts'
import { callRoutes } from './calls/call-routes.tsx'
import { autosaveRoutes } from './composing/autosave-routes.ts'
import { codeRoutes } from './codes/code-routes.tsx'
import { peopleRoutes } from './people/people-routes.tsx'
import { documentRoutes } from './documents/document-routes.tsx'
import { contactRoutes } from './contacts/contact-routes.tsx'
import { actRoutes } from './acts/act-routes.tsx'
import { assignRoutes } from './file/assign-routes.tsx'
import { enteredRoutes } from './intake/entered-routes.tsx'
import { entryRoutes } from './intake/entry-routes.tsx'
import { fileRoutes } from './file/file-routes.tsx'
import { mandateRoutes } from './file/mandate-routes.ts'
import { writeRoutes } from './file/write-routes.tsx'
import { listRoutes } from './lists/list-routes.tsx'
import { myWorkRoutes } from './my-work/my-work-routes.tsx'
import { noteRoutes } from './notes/note-routes.tsx'
import type { CaseworkParts } from './parts.ts'
import { registerRoutes } from './register/register-routes.tsx'
import { searchRoutes } from './search/search-routes.tsx'
import { surveyRoutes } from './survey/survey-routes.tsx'
import { taskRoutes } from './tasks/task-routes.tsx'
import { todoListRoutes } from './todos/list-routes.tsx'
import { todoRoutes } from './todos/todo-routes.tsx'
import { translationRoutes } from './translations/translation-routes.tsx'
import { urgentRoutes } from './urgent/urgent-routes.tsx'
import { verdictRoutes } from './verdicts/verdict-routes.tsx'

const places = [
  '/calls',
  '/contacts',
  '/my-work',
  '/files',
  '/files/*',
  '/search',
  '/tasks',
  '/tasks/*',
  '/todos',
  '/todos/*',
  '/urgent',
  '/survey',
  '/verdicts',
  '/register',
  '/register/*',
]

export function caseworkRoutes(parts: CaseworkParts): Hono<OfficeEnv> {
  const routes = new Hono<OfficeEnv>()
  for (const place of places) routes.use(place, onlyFor(mayOpenFiles))
  return (
    routes
      .route('/', callRoutes(parts))
      .route('/', contactRoutes(parts))
      .route('/', listRoutes(parts))
      .route('/', myWorkRoutes(parts))
      .route('/', urgentRoutes(parts))
      .route('/', verdictRoutes(parts))
      .route('/', surveyRoutes(parts))
      .route('/', registerRoutes(parts))
      .route('/', searchRoutes(parts))
      // Before what takes any word for a reference.
      .route('/', entryRoutes(parts))
      .route('/', enteredRoutes(parts))
      .route('/', fileRoutes(parts))
      .route('/', autosaveRoutes(parts))
      .route('/', writeRoutes(parts))
      .route('/', actRoutes(parts))
      .route('/', assignRoutes(parts))
      .route('/', mandateRoutes(parts))
      .route('/', taskRoutes(parts))
      .route('/', noteRoutes(parts))
      .route('/', translationRoutes(parts))
      .route('/', documentRoutes(parts))
      .route('/', codeRoutes(parts))
      .route('/', peopleRoutes(parts))
      .route('/', todoListRoutes(parts))
      .route('/', todoRoutes(parts))
  )
}
