/** An address with places where it may break; copying it gives it whole. */
export function breakable(url: string) {
  return (url.match(/.{1,16}/g) ?? []).map((part) => (
    <>
      {part}
      <wbr />
    </>
  ))
}
