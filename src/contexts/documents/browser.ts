/** The pure part of documents that rules of other contexts may use: the model of an official document and its layout. */
export {
  type Appendix,
  type Block,
  type Cell,
  type Column,
  type DocumentNumber,
  type DocumentStyle,
  type Figure,
  type Inline,
  type OfficialDocument,
  paragraphsOf,
  plainText,
  type RichText,
  type Signature,
  type Table,
} from './rules/official-document.ts'
export { documentNumber } from './rules/official-document-layout.ts'
export type { AcceptedReading } from './rules/correction/acceptance.ts'
export { signatureOf } from './rules/signer.ts'
