import type { z } from 'zod'
import type { Problem } from '../kernel/form.ts'
import type { Words } from '../kernel/words.ts'

/** All problems of an input at once, each naming its field, in the words of the office. */
export function problemsOf(error: z.ZodError): readonly Problem[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.'), message: wordsOf(issue) }))
}

type Issue = z.core.$ZodIssue

function wordsOf(issue: Issue): Words {
  const own = ownWords(issue)
  if (own) return own
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue)
    case 'too_small':
      return smallWords(issue)
    case 'too_big':
      return bigWords(issue)
    case 'invalid_format':
      return formatWords(issue)
    case 'invalid_value':
      return { vi: 'Chọn một trong các mục đã cho.', en: 'Choose one of the options given.' }
    case 'unrecognized_keys':
      return { vi: `Không có ô tên ${issue.keys.join(', ')}.`, en: `There is no field named ${issue.keys.join(', ')}.` }
    case 'not_multiple_of':
      return { vi: 'Viết một số nguyên.', en: 'Write a whole number.' }
    default:
      return { vi: 'Giá trị này không dùng được.', en: 'This value cannot be used.' }
  }
}

/** A rule may say it in its own words: `error: { vi, en }` is passed as JSON in the message. */
function ownWords(issue: Issue): Words | undefined {
  if (!issue.message.startsWith('{"vi":')) return undefined
  return JSON.parse(issue.message) as Words
}

/** Gives a zod check its words in both languages: `.refine(isOpen, inWords({ vi, en }))`. */
export function inWords(words: Words): { error: string } {
  return { error: JSON.stringify({ vi: words.vi, en: words.en }) }
}

function typeWords(issue: Extract<Issue, { code: 'invalid_type' }>): Words {
  if (issue.input === undefined || issue.input === null || issue.input === '') return required
  if (issue.expected === 'number' || issue.expected === 'int') return { vi: 'Viết một số.', en: 'Write a number.' }
  return { vi: 'Giá trị này không đúng loại.', en: 'This value is of the wrong kind.' }
}

const notChosen: Words = { vi: 'Chọn một mục.', en: 'Choose one.' }
const required: Words = { vi: 'Điền ô này.', en: 'Fill in this field.' }

function smallWords({ minimum, origin }: Extract<Issue, { code: 'too_small' }>): Words {
  if (origin === 'string') {
    if (Number(minimum) <= 1) return required
    return { vi: `Viết ít nhất ${minimum} ký tự.`, en: `Write at least ${minimum} characters.` }
  }
  if (origin === 'array') return { vi: `Chọn ít nhất ${minimum} mục.`, en: `Choose at least ${minimum}.` }
  return { vi: `Viết số từ ${minimum} trở lên.`, en: `Write a number of ${minimum} or more.` }
}

function bigWords({ maximum, origin }: Extract<Issue, { code: 'too_big' }>): Words {
  if (origin === 'string') {
    return { vi: `Viết không quá ${maximum} ký tự.`, en: `Write no more than ${maximum} characters.` }
  }
  if (origin === 'array') return { vi: `Chọn không quá ${maximum} mục.`, en: `Choose no more than ${maximum}.` }
  return { vi: `Viết số không quá ${maximum}.`, en: `Write a number of ${maximum} or less.` }
}

function formatWords({ format, input }: Extract<Issue, { code: 'invalid_format' }>): Words {
  if (format === 'email') {
    return {
      vi: 'Viết địa chỉ thư điện tử, ví dụ ten@coquan.gov.vn.',
      en: 'Write an e-mail address, such as name@agency.gov.vn.',
    }
  }
  if (format === 'url')
    return { vi: 'Viết địa chỉ bắt đầu bằng https://.', en: 'Write an address that begins with https://.' }
  if (format === 'uuid')
    return input === '' ? notChosen : { vi: 'Mục đã chọn không có thật.', en: 'What was chosen does not exist.' }
  return { vi: 'Viết theo đúng mẫu nêu trên.', en: 'Write it as shown above.' }
}
