/** A certificate (giấy chứng nhận, giấy khen, bằng khen) on one landscape page. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { layOut } from '../rules/official-document-layout.ts'
import type { DocumentStyle, Signature } from '../rules/official-document.ts'
import { CERTIFICATE_TEMPLATE } from './certificate-template.ts'
import { drawPdf } from './pdf.ts'

export interface CertificatePaper {
  readonly style: DocumentStyle
  readonly superior: string
  readonly issuer: string
  readonly place: string
  /** What it is called: Giấy chứng nhận, Giấy khen. */
  readonly form: string
  readonly holderName: string
  /** What it is given for, as one or more lines. */
  readonly about: readonly string[]
  /** "Theo Quyết định số 125/QĐ-BDT ngày 28/12/2026". */
  readonly byDecision: string
  readonly date: PlainDate
  readonly signature: Signature
  readonly code: string
  /** Where the code is verified; the square code leads there. */
  readonly verifyUrl: string
}

/** Draws the certificate. The same certificate gives the same bytes. */
export async function renderCertificate(paper: CertificatePaper): Promise<Uint8Array> {
  const { default: qrcode } = await import('qrcode')
  const svg = await qrcode.toString(paper.verifyUrl, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  const { superior, issuer, crown, placeAndDate, signature } = layOut({
    style: paper.style,
    superior: paper.superior,
    issuer: paper.issuer,
    number: { symbol: '' },
    place: paper.place,
    date: paper.date,
    type: paper.form,
    abstract: '',
    bases: [],
    blocks: [],
    signature: paper.signature,
    recipients: [],
  })
  const { style, form, holderName, about, byDecision, code, verifyUrl } = paper
  const head = { style, superior, issuer, crown, placeAndDate, signature }
  const said = { title: `${form}: ${holderName}`, form, holderName, about, byDecision, code, verifyUrl, svg }
  return drawPdf(CERTIFICATE_TEMPLATE, { ...head, ...said })
}
