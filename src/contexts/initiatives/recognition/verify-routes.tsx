import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { formatDate } from '../../../kernel/plain-date.ts'
import { ask } from '../../../web/ask.ts'
import type { SiteContext, SiteEnv } from '../../../web/site.ts'
import { viewOf } from '../../../web/view.ts'
import { attachmentHeader, type CertificatePaper, renderCertificate } from '../../documents/index.ts'
import { VerifyPage } from './pages/verify-page.tsx'
import { verifyCertificate } from './queries/certificates.ts'
import type { Certificate } from './rules/certificate.ts'

/** What anybody may ask with a code in hand; the square code on a certificate leads here. */
export function addVerifyRoutes(routes: Hono<SiteEnv>): void {
  routes.get('/xac-minh', (context) => showVerified(context, context.req.query('code') ?? ''))
  routes.get('/xac-minh/:code', (context) => showVerified(context, context.req.param('code')))
  routes.get('/xac-minh/:code/giay.pdf', sendCertificate)
}

async function showVerified(context: SiteContext, typed: string): Promise<Response> {
  const code = typed.trim().slice(0, 100)
  const verified = code === '' ? undefined : await ask(context, verifyCertificate, { code })
  if (verified !== undefined && verified.status !== 'found') context.status(404)
  return context.html(<VerifyPage view={{ ...viewOf(context), nav: [] }} typed={code} verified={verified} />)
}

/** The certificate on paper, while it was not withdrawn: of one that was, no new copies are drawn, and the page says why. */
async function sendCertificate(context: SiteContext): Promise<Response> {
  const verified = await ask(context, verifyCertificate, { code: context.req.param('code') ?? '' })
  if (verified.status !== 'found') throw new HTTPException(404)
  const { certificate } = verified
  if (verified.standing === 'withdrawn') return context.redirect(`/xac-minh/${certificate.code}`, 303)
  const origin = context.var.site.publicUrl ?? new URL(context.req.url).origin
  const bytes = new Uint8Array(await renderCertificate(paperOf(certificate, origin)))
  return context.body(bytes, 200, {
    'content-type': 'application/pdf',
    'content-disposition': attachmentHeader(`${certificate.form} ${certificate.code}.pdf`),
  })
}

function paperOf(certificate: Certificate, origin: string): CertificatePaper {
  const { superiorName, about, level, number, decidedOn, validUntil, code, kind, ...rest } = certificate
  const recognised = [about, level === '' ? 'Được công nhận' : `Được công nhận ${level.toLocaleLowerCase('vi')}`]
  const until = validUntil === null ? [] : [`Có giá trị đến hết ngày ${formatDate(validUntil)}`]
  return {
    ...rest,
    code,
    superior: superiorName,
    about: [...(kind === 'recognition' ? recognised : [about]), ...until],
    byDecision: `Theo Quyết định số ${number} ngày ${formatDate(decidedOn)}`,
    date: decidedOn,
    verifyUrl: new URL(`/xac-minh/${code}`, origin).href,
  }
}
