/** Where a kept file of this agency is shown or downloaded. */
export function fileHref(fileId: string): string {
  return `/tep/${fileId}`
}

/** Where a picture is shown small enough for a page; the original stays at `fileHref`. */
export function displayHref(fileId: string): string {
  return `/tep/${fileId}/xem`
}
