/** The process that reads lists people send, apart from the server: it may be stopped at any moment. */
import { type ListRead, readList } from './read-list.ts'

export interface SheetRequest {
  readonly bytes: Uint8Array
}

export type SheetAnswer = ListRead | { readonly failure: string }

process.on('message', ({ bytes }: SheetRequest) => {
  readList(bytes).then(
    (read) => process.send?.(read),
    (error: unknown) => process.send?.({ failure: String(error) }),
  )
})
// The server is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit(0))
