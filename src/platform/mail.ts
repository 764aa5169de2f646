import type { Transporter } from 'nodemailer'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends a letter, or throws with what the mail server said. */
export interface Mail {
  send(letter: Letter): Promise<void>
}

/** Milliseconds; as shipped, a server that says nothing would be waited for ten minutes. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 }

/** Mail by SMTP; undefined when the operator has set no server, and then nothing is ever sent. */
export function makeMail(smtpUrl: string | undefined, from: string): Mail | undefined {
  if (smtpUrl === undefined) return undefined
  let transport: Transporter | undefined
  return {
    send: async ({ to, subject, text }) => {
      // Loaded with the first letter: most installations send none.
      const { createTransport } = await import('nodemailer')
      transport ??= createTransport({ url: smtpUrl, ...patience }, { from })
      await transport.sendMail({ to, subject, text })
    },
  }
}
