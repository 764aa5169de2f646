import { getCookie, setCookie } from 'hono/cookie'
import type { SiteContext } from './site.ts'

const cookieName = 'kheo_agency'

export interface AgencyChoice {
  readonly agencyId: number
  /** An id made when it was chosen: ids are in the order of time, so older forms are told by theirs. */
  readonly since: string
}

/**
 * The agency that somebody who works for several chose in this browser. It opens nothing: who is nobody there gets their own
 * agency as if it had not been chosen.
 */
export function chosenAgency(context: SiteContext): AgencyChoice | undefined {
  const match = /^([1-9]\d{0,8})\.([0-9a-f-]{36})$/.exec(getCookie(context, cookieName) ?? '')
  return match ? { agencyId: Number(match[1]), since: match[2] ?? '' } : undefined
}

/** Keeps the choice for this browser until it is closed. */
export function rememberAgency(context: SiteContext, agencyId: number): void {
  const since = context.var.site.door.newId()
  const secure = new URL(context.var.site.publicUrl ?? context.req.url).protocol === 'https:'
  setCookie(context, cookieName, `${agencyId}.${since}`, { path: '/', httpOnly: true, sameSite: 'Lax', secure })
}

/**
 * Whether a form was opened before the visitor turned to another agency, in another tab perhaps: what was typed for one
 * agency must not land in another unasked. Version 7 ids begin with their time.
 */
export function isFromBeforeChoice(context: SiteContext, commandId: string): boolean {
  const since = context.var.viewer.agencyChosen
  return since !== undefined && /^[0-9a-f]{8}-[0-9a-f]{4}-7/.test(commandId) && commandId < since
}
