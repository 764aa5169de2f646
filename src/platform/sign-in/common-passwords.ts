import { foldVietnamese } from '../../kernel/vietnamese.ts'

/** Beginnings that lists of leaked passwords are full of, here and elsewhere; digits and marks around them add nothing. */
const common = new Set(
  `123456789 1234567890 12345678910 0123456789 0987654321 987654321 1111111111 0000000000 1122334455 1234512345 123123123
  123321123 123456123 147258369 741852963 abcdefghij abc abcd abc123 qwerty qwertyuiop qwerty123 asdfghjkl zxcvbnm 1q2w3e4r
  1q2w3e4r5t 1qaz2wsx qazwsxedc password passw0rd p@ssword p@ssw0rd matkhau matkhaumoi iloveyou anhyeuem emyeuanh yeuem
  yeuanh congchuc danvankheo danvan bandanvan bandantoc vanphong ubnd ninhthuan khanhhoa vietnam hanoi saigon hochiminh
  admin administrator quantri quantrivien welcome letmein changeme default test testtest kheo kheokheo dangnhap
  nguyen nguyenvan nguyenthi football monkey dragon sunshine princess superman batman trustno secret hello helloworld`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/**
 * Whether a password is one that anybody would try first: common words and keyboard rows (also with digits or marks added
 * at either end), one or two characters repeated, digits in a row.
 */
export function isCommonPassword(password: string): boolean {
  const folded = foldVietnamese(password).replace(/\s/g, '')
  const core = folded.replace(/^[^a-z]+|[^a-z]+$/g, '')
  const plain = folded.replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
  return common.has(folded) || common.has(plain) || common.has(core) || new Set(folded).size <= 2 || isRow(plain)
}

/** Characters that each follow the one before, up or down. */
function isRow(text: string): boolean {
  const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  return text.length > 2 && steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1)
}
