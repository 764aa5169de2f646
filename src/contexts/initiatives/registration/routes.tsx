import { Hono } from 'hono'
import type { SiteEnv } from '../../../web/site.ts'
import { addFormRoutes } from './routes/forms.tsx'
import { addImportRoutes } from './routes/imports.tsx'
import { addListRoutes } from './routes/lists.tsx'
import { addReviewRoutes } from './routes/reviews.tsx'

/** Pages of registration. Mounted before those of single initiatives: `/mo-hinh/dang-ky` is no initiative. */
export function registrationRoutes(): Hono<SiteEnv> {
  const routes = new Hono<SiteEnv>()
  addFormRoutes(routes)
  addReviewRoutes(routes)
  addImportRoutes(routes)
  addListRoutes(routes)
  return routes
}
