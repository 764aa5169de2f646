import { runCommand } from '../../../commands/run-command.ts'
import { isDone } from '../../../commands/receipt.ts'
import type { Language } from '../../../kernel/words.ts'
import type { SiteContext } from '../../../web/site.ts'
import { resetSignIn } from '../commands/reset-sign-in.ts'
import type { PersonSigningIn } from '../queries/sign-in.ts'
import { signInWords } from '../sign-in-words.ts'
import type { OrganizationParts } from './parts.ts'

export interface LinkToSend {
  readonly id: string
  readonly agencyId: number
  readonly purpose: 'invitation' | 'reset'
  readonly personName: string
  readonly email: string | null
  /** True when the link goes to the person's mailbox and to nobody else, because they asked for it themselves. */
  readonly isAskedFor?: boolean
}

/** The whole address of a link. What is in it is signed, not stored: it can be shown again until it is used. */
export function urlOfLink(
  context: SiteContext,
  { signIn }: OrganizationParts,
  link: Pick<LinkToSend, 'id' | 'agencyId' | 'purpose' | 'isAskedFor'>,
): string {
  const base = signIn.publicUrl ?? new URL(context.req.url).origin
  const path = link.purpose === 'invitation' ? 'moi' : 'dat-lai'
  return new URL(`/${path}/${signIn.sealLink(`${link.agencyId} ${link.id}${link.isAskedFor ? ' asked' : ''}`)}`, base)
    .href
}

/** Reads a link back; undefined when it was not made here. */
export function readLink(
  { signIn }: OrganizationParts,
  token: string,
): { agencyId: number; linkId: string; isAskedFor: boolean } | undefined {
  const [agencyId = '', linkId = '', asked] = signIn.openLink(token)?.split(' ') ?? []
  return linkId === '' ? undefined : { agencyId: Number(agencyId), linkId, isAskedFor: asked === 'asked' }
}

/** Makes a reset in the name of Khéo itself, for a person who asked for it without being signed in. */
export async function makeReset(context: SiteContext, person: PersonSigningIn): Promise<LinkToSend | undefined> {
  const { door } = context.var.site
  const { agencyId, personId, name, email } = person
  const envelope = { commandId: door.newId(), input: { personId } }
  const receipt = await runCommand(door, resetSignIn, { kind: 'system', agencyId }, envelope)
  const ids = isDone(receipt) ? receipt.answer['linkIds'] : undefined
  const id = Array.isArray(ids) ? String(ids[0]) : undefined
  return id === undefined ? undefined : { id, agencyId, purpose: 'reset', personName: name, email, isAskedFor: true }
}

/** Sends a link to its person; false when there is no mail server, no address, or the server did not take it. */
export async function mailLink(context: SiteContext, parts: OrganizationParts, link: LinkToSend): Promise<boolean> {
  const { mail } = parts.signIn
  if (!mail || link.email === null) return false
  const url = urlOfLink(context, parts, link)
  const language: Language = context.var.viewer.language
  const texts = signInWords(language)
  const isInvitation = link.purpose === 'invitation'
  const subject = isInvitation ? texts.inviteSubject : texts.resetSubject
  const text = isInvitation ? texts.inviteMail(link.personName, url) : texts.resetMail(link.personName, url)
  return mail.send({ to: link.email, subject, text }).then(
    () => true,
    () => false,
  )
}
