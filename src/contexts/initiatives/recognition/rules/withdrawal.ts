/** A certificate that a superior gave to an initiative of an agency below, withdrawn by itself. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import { accept, refuse, type Verdict } from '../../../../kernel/verdict.ts'
import type { Certificate } from './certificate.ts'
import type { Withdrawal } from './recognition.ts'

export type WithdrawCertificateRefusal = 'certificate-not-of-below' | 'certificate-withdrawn' | 'record-changed'

/** Withdraws it: from then on whoever verifies it reads the reason. The initiative itself stands as its agency says. */
export function withdrawCertificate(
  certificate: Certificate,
  { version, reason, number }: Withdrawal & { readonly version: number },
  { agencyId, today }: { readonly agencyId: number; readonly today: PlainDate },
): Verdict<Certificate, WithdrawCertificateRefusal> {
  if (!isOfBelow(certificate, agencyId)) return refuse('certificate-not-of-below')
  if (certificate.withdrawnOn !== null) return refuse('certificate-withdrawn')
  if (certificate.version !== version) return refuse('record-changed')
  return accept({ ...certificate, withdrawnOn: today, withdrawnReason: reason, withdrawnNumber: number })
}

/** Whether a certificate of this agency is for an initiative of another one. */
export function isOfBelow({ kind, subjectAgencyId }: Pick<Certificate, 'kind' | 'subjectAgencyId'>, agencyId: number) {
  return kind === 'recognition' && subjectAgencyId !== agencyId
}

const MOST_REASON = 300

/** What the agency of the initiative is told. */
export function certificateWithdrawnWords(certificate: Certificate): Words {
  const { issuer, level, about, withdrawnReason, withdrawnNumber, code } = certificate
  const why = withdrawnReason.slice(0, MOST_REASON)
  return {
    vi: `${issuer} thu hồi giấy chứng nhận ${code} (${level.toLocaleLowerCase('vi')}) của “${about}” theo ${withdrawnNumber}: ${why}`,
    en: `${issuer} withdrew certificate ${code} (${level}) of “${about}” by ${withdrawnNumber}: ${why}`,
  }
}

/** What an agency above that gave a certificate is told when the recognition below was withdrawn. */
export function withdrawnBelowWords(certificate: Certificate, told: { agency: string; reason: string }): Words {
  const { about, code } = certificate
  // A sentence follows: the reason may have brought its own full stop.
  const why = told.reason.slice(0, MOST_REASON).replace(/[.\s]+$/, '')
  return {
    vi: `${told.agency} thu hồi công nhận “${about}”: ${why}. Giấy chứng nhận ${code} của cơ quan anh/chị vẫn có giá trị cho tới khi được thu hồi.`,
    en: `${told.agency} withdrew the recognition of “${about}”: ${why}. Your certificate ${code} holds until you withdraw it.`,
  }
}
