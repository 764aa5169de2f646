import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import type { QueryDescription } from '../commands/query.ts'
import { type Found, runQuery } from '../commands/run-query.ts'
import type { SiteContext } from './site.ts'

/** Asks a query for a page. What may not be seen or is not there stops the request with the right page. */
export async function ask<Input extends z.ZodType, Result>(
  context: SiteContext,
  query: QueryDescription<Input, Result>,
  input: unknown = {},
): Promise<Result> {
  const { site, viewer } = context.var
  const found = await runQuery(site.door, query, viewer.actor, input)
  if (found.status === 'found') return found.result
  throw new HTTPException(statusOf(found, viewer.actor.kind === 'anonymous'))
}

/** Signed out, a closed door means: sign in first. Bad addresses are not found. */
function statusOf(found: Exclude<Found<unknown>, { status: 'found' }>, signedOut: boolean): 401 | 403 | 404 {
  if (found.status === 'forbidden') return signedOut ? 401 : 403
  return 404
}
