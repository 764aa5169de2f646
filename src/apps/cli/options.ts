import { InvalidArgumentError, Option } from 'commander'

/** Which agency of the installation a command is about; the first unless told. */
export function agencyOption(): Option {
  return new Option('--agency <id>', 'cơ quan / agency').default(1).argParser((text) => {
    const id = Number(text)
    if (!Number.isSafeInteger(id) || id < 1)
      throw new InvalidArgumentError('cần một số nguyên / a whole number is needed')
    return id
  })
}
