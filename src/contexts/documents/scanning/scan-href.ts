/** The page that shows how far a scan has been read. */
export function scanHref(scanId: string): string {
  return `/doc-ke-hoach/ban-chup/${scanId}`
}
