import type { Problem } from '../../../kernel/form.ts'
import { passwordLength } from '../../../platform/sign-in/settings.ts'
import { isCommonPassword } from '../../../platform/sign-in/common-passwords.ts'
import { signInWords } from '../sign-in-words.ts'

const { catalogue } = signInWords

/** What is wrong with a new password that was typed twice; nothing when it can be used. */
export function newPasswordProblems(texts: Readonly<Record<string, string>>): Problem[] {
  const { newPassword = '', newPasswordAgain = '' } = texts
  if (newPassword.length < passwordLength.min) return [{ field: 'newPassword', message: catalogue.tooShort }]
  if (newPassword.length > passwordLength.max) return [{ field: 'newPassword', message: catalogue.tooLong }]
  if (isCommonPassword(newPassword)) return [{ field: 'newPassword', message: catalogue.tooCommon }]
  return newPassword === newPasswordAgain ? [] : [{ field: 'newPasswordAgain', message: catalogue.notEqual }]
}
