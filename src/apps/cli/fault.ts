/** Something a person at the command line can put right; only its message is shown. */
export class CommandLineFault extends Error {
  override readonly name = 'CommandLineFault'
}
