import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import type { Answer, CommandDescription } from '../commands/command.ts'
import { mayEver } from '../commands/permission.ts'
import { isDone, type Receipt, statusOf } from '../commands/receipt.ts'
import { runCommand } from '../commands/run-command.ts'
import type { Problem, Typed } from '../kernel/form.ts'
import type { Words } from '../kernel/words.ts'
import { isFromBeforeChoice } from './agency-choice.ts'
import { leaveFlash } from './flash.ts'
import { partForm, shapeInput } from './form-input.ts'
import { confirmResendPage, resendPage } from './resend-page.tsx'
import type { SiteContext } from './site.ts'
import { storeUploads } from './uploads.ts'

/** What a page needs to show a form: fresh, or again with everything typed and what is wrong. */
export interface FormState {
  /** The command this state belongs to; a page with several forms gives it to the right one. */
  readonly command: string
  readonly commandId: string
  readonly typed: Typed
  readonly problems: readonly Problem[]
  readonly status: 200 | 403 | 404 | 409 | 413 | 422
}

export function freshForm(context: SiteContext, typed: Typed = {}): FormState {
  return { command: '', commandId: context.var.site.door.newId(), typed, problems: [], status: 200 }
}

/** The state of one form on a page with several: what was sent when it is this one, else fresh. */
export function formFor(
  context: SiteContext,
  state: FormState | undefined,
  command: { readonly name: string },
  typed: Typed = {},
): FormState {
  return state?.command === command.name ? state : freshForm(context, typed)
}

export interface Submission {
  /** Parts of the input that come from the address, not from the form. */
  readonly also?: Readonly<Record<string, unknown>>
  /** Where to go when it is done. */
  readonly done: (answer: Answer) => string
  /** What to say there; nothing when left out. */
  readonly said?: Words
  /** Shows the page again with what was typed and what is wrong. */
  readonly again: (state: FormState) => Response | Promise<Response>
}

/**
 * Runs a command from a posted form: done leads on, anything else shows the form again with everything typed. When the
 * session has ended in between, the person gets a page that keeps the whole form and sends it again after signing in.
 */
export async function submit<Input extends z.ZodType, Loaded, Outcome, Reason extends string>(
  context: SiteContext,
  command: CommandDescription<Input, Loaded, Outcome, Reason>,
  submission: Submission,
): Promise<Response> {
  const { site, viewer } = context.var
  const { typed, files } = partForm(await context.req.formData())
  if (viewer.actor.kind === 'anonymous' && command.may.anonymous === undefined) return resendPage(context, typed)
  const commandId = String(typed['commandId'] ?? '')
  if (mustAsk(context, typed)) return confirmResendPage(context, typed)
  // Nobody fills the disk with what their role could never send.
  if (!mayEver(command.may, viewer.actor)) throw new HTTPException(403)
  const uploads = await storeUploads(context, command.input, files)
  const input = { ...shapeInput(command.input, typed), ...uploads.input, ...submission.also }
  const receipt: Receipt =
    uploads.problems.length > 0
      ? { status: 'invalid', problems: uploads.problems }
      : await runCommand(site.door, command, viewer.actor, { commandId, input })
  if (isDone(receipt)) {
    if (submission.said) leaveFlash(context, 'ok', submission.said)
    return context.redirect(submission.done(receipt.answer), 303)
  }
  if (receipt.status === 'forbidden') throw new HTTPException(403)
  // A new id: what was corrected is another command, and the refused one has left no trace.
  return submission.again({
    command: command.name,
    commandId: site.door.newId(),
    typed,
    problems: problemsIn(receipt),
    status: statusOf(receipt),
  })
}

/** Whether it must be asked first under whose name, or for which agency, the form is sent. */
function mustAsk(context: SiteContext, typed: Typed): boolean {
  if (typed['resend'] === 'ask') return true
  return typed['resend'] !== 'sure' && isFromBeforeChoice(context, String(typed['commandId'] ?? ''))
}

function problemsIn(receipt: Receipt): readonly Problem[] {
  if (receipt.status === 'invalid') return receipt.problems
  if (receipt.status !== 'refused') return []
  return [{ field: '', message: receipt.refusal.words }]
}
