import { InvalidArgumentError, Option } from 'commander'

/** Which agency of the installation a command is about; needed only when there are several. */
export function agencyOption(): Option {
  const help = 'số của cơ quan, khi có nhiều (xem "kheo agencies") / number of the agency, when there are several'
  return new Option('--agency <id>', help).argParser((text) => {
    const id = Number(text)
    if (!Number.isSafeInteger(id) || id < 1)
      throw new InvalidArgumentError('cần một số nguyên / a whole number is needed')
    return id
  })
}
