/**
 * The certificate as Typst draws it. As with documents, the content comes in as JSON and is only ever shown as text.
 * Gold is for honours only, here as on screen.
 */
export const CERTIFICATE_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.document))
#let gold = rgb("#a9812b")
#let red = rgb("#9b1c1c")

#set document(title: d.title, date: none)
#set page(
  paper: "a4", flipped: true, margin: (x: 24mm, y: 19mm),
  background: {
    place(center + horizon, rect(width: 100% - 16mm, height: 100% - 16mm, stroke: 2.2pt + gold))
    place(center + horizon, rect(width: 100% - 19mm, height: 100% - 19mm, stroke: 0.6pt + gold))
  },
)
#set text(font: "Tinos", size: 14pt, lang: "vi", region: "VN", hyphenate: false)
#set par(justify: false, leading: 6pt, spacing: 6pt)
#set align(center)

#grid(
  columns: (1fr, 1fr), column-gutter: 6mm,
  {
    if d.superior != "" { block(text(size: 12pt, d.superior)) }
    block(strong(text(size: 12pt, d.issuer)))
  },
  {
    for shown in d.crown { block(strong(text(size: 12pt, shown))) }
  },
)

#v(1fr)
#heading(level: 1, text(size: 34pt, fill: red, weight: "bold", upper(d.form)))
#v(5mm)
#par(text(size: 16pt, "Tặng, cấp cho"))
#v(2mm)
#block(width: 86%, strong(text(size: if d.holderName.len() > 90 { 18pt } else { 24pt }, d.holderName)))
#v(5mm)
#block(width: 84%, for shown in d.about { par(text(size: 15pt, shown)) })
#v(4mm)
#par(emph(text(size: 13pt, d.byDecision)))
#v(1fr)

#grid(
  columns: (1fr, 1fr), align: (left + bottom, center + top),
  {
    grid(
      columns: (24mm, 1fr), column-gutter: 4mm, align: (left, left + bottom),
      image(bytes(d.svg), format: "svg", width: 24mm, alt: d.verifyUrl),
      {
        text(size: 10pt, "Mã xác minh")
        linebreak()
        strong(text(size: 13pt, d.code))
        linebreak()
        text(size: 9pt, d.verifyUrl)
      },
    )
  },
  {
    emph(text(size: 13pt, d.placeAndDate))
    linebreak()
    d.signature.lines.map(line => if line.bold { strong(text(line.text)) } else { text(line.text) }).join(linebreak())
    v(20mm)
    strong(text(d.signature.name))
  },
)
`
