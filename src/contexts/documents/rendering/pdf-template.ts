/**
 * The page as Typst draws it. The document comes in as JSON and is only ever shown as text, so nothing a person typed
 * is read as Typst code. Kept as a string, so that a bundled server needs no file beside it.
 */
export const PDF_TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.document))
#let sizes = d.paper.sizes
#let party = d.style == "party"
#let body-size = sizes.body * 1pt
#let leading = d.paper.line * 1pt - 1.05 * body-size
#let gap = leading + d.paper.paragraphGap * 1pt

// Each part (the document, each appendix) is numbered apart and hides the number of its first page.
#let page-number = context {
  let starts = query(<part>).map(part => part.location().page()).filter(page => page <= here().page())
  let number = here().page() - starts.last(default: 1) + 1
  if number > 1 { align(center, text(size: sizes.pageNumber * 1pt, str(number))) }
}

#set document(title: d.title, date: none)
#set page(
  paper: "a4",
  margin: (
    top: d.paper.margins.top * 1mm, bottom: d.paper.margins.bottom * 1mm,
    left: d.paper.margins.left * 1mm, right: d.paper.margins.right * 1mm,
  ),
  header: page-number,
)
#set text(font: "Tinos", size: body-size, lang: "vi", region: "VN", hyphenate: false, top-edge: 0.8em, bottom-edge: -0.25em)
#set par(justify: true, leading: leading, spacing: gap, first-line-indent: (amount: d.paper.indent * 1mm, all: true))
#set block(spacing: gap)
#set heading(outlined: true)
#show heading: set text(size: body-size)
#show heading: set block(above: gap + 3pt, below: gap)
#show heading: it => block(sticky: true, par(justify: false, if it.level == 3 { emph(it.body) } else { it.body }))
#show title: set text(size: sizes.type * 1pt)

#let run(part) = {
  let shown = text(part.text)
  if part.at("bold", default: false) { strong(shown) } else if part.at("italic", default: false) { emph(shown) } else { shown }
}
#let runs(parts) = if parts.len() == 0 [] else { parts.map(run).join() }

// The rule that stands under a text: as long as a share of the text, and of the room if the text is longer.
#let rule-under(shown, share) = layout(space => {
  let length = calc.min(measure(shown).width, space.width) * share
  pdf.artifact(block(above: 3pt, below: 0pt, line(length: length, stroke: 0.7pt)))
})

#let head-cell(cell) = table.cell(
  colspan: cell.columns, rowspan: cell.lines, align: center + horizon, strong(text(cell.text)),
)

#let draw-table(it) = {
  set text(size: sizes.table * 1pt)
  set par(justify: false, first-line-indent: 0pt, leading: 2.4pt)
  if it.caption != "" { block(sticky: true, width: 100%, align(center, strong(text(it.caption)))) }
  let totals = if it.totals.len() == 0 { () } else {
    (table.footer(repeat: false, ..it.totals.map(cell => strong(runs(cell)))),)
  }
  table(
    columns: it.columns.map(column => column.width * 1fr),
    align: it.columns.map(column => (start: left, center: center, end: right).at(column.align)),
    inset: (x: 3pt, y: 3pt),
    stroke: 0.5pt,
    table.header(..it.head.flatten().map(head-cell)),
    ..it.rows.map(row => row.map(runs)).flatten(),
    ..totals,
  )
}

// A number with its symbol or a date is not broken at its dashes and slashes.
#let unbroken(shown) = {
  show regex("\\d[^ ]{0,20}[-/][^ ]{1,24}"): box.with(baseline: 0.25em)
  shown
}

#let draw(it) = {
  if it.kind == "heading" { heading(level: it.level, unbroken(text(it.text))) }
  else if it.kind == "paragraph" { par(unbroken(runs(it.runs))) }
  else if it.kind == "list" { it.items.map(item => par(unbroken(item.mark + runs(item.runs)))).join() }
  else { draw-table(it) }
}

#let signers(it) = align(center, {
  it.lines.map(line => if line.bold { strong(text(line.text)) } else { text(line.text) }).join(linebreak())
})
#let signer-name(it) = align(center, pad(top: 20mm, strong(text(it.name))))

#metadata("part") <part>

// Head
#{
  set par(justify: false, first-line-indent: 0pt, leading: 2pt, spacing: 3pt)
  set block(spacing: 3pt)
  set align(center)
  let issuer = text(size: sizes.issuer * 1pt, strong(d.issuer))
  let left-side = {
    if d.superior != "" { block(text(size: sizes.superior * 1pt, d.superior)) }
    block(width: 100%, if party { issuer + linebreak() + "*" } else { issuer + rule-under(issuer, 0.42) })
    block(above: 6pt, text(size: sizes.number * 1pt, d.numberLine))
    if d.letterSubject != "" {
      let subject = text(size: sizes.letterSubject * 1pt, d.letterSubject)
      block(above: 6pt, if party { emph(subject) } else { subject })
    }
    if d.draftMark != "" {
      block(above: 6pt, box(stroke: 0.7pt, inset: (x: 6pt, y: 2pt), strong(text(size: sizes.number * 1pt, d.draftMark))))
    }
  }
  let crown = d.crown.enumerate().map(((index, shown)) => text(size: sizes.crown.at(index) * 1pt, strong(shown)))
  let date = text(size: sizes.date * 1pt, emph(d.placeAndDate))
  let right-side = {
    crown.slice(0, -1).map(block).join()
    block(crown.last())
    pdf.artifact(block(above: 3pt, context line(length: measure(crown.last()).width, stroke: 0.7pt)))
    block(above: 6pt, date)
  }
  // The right side is as wide as its longest line, within reason: a long place name takes room from the left.
  context {
    let longest = calc.max(..(..crown, date).map(shown => measure(shown).width))
    grid(columns: (1fr, calc.min(longest + 1mm, 108mm)), column-gutter: 4mm, left-side, right-side)
  }
}

// Title
#if d.typeName != "" {
  set par(justify: false, first-line-indent: 0pt, leading: 3pt)
  set align(center)
  v(10pt)
  title({
    text(d.typeName)
    linebreak()
    text(size: sizes.abstract * 1pt, d.abstract)
  })
  if party { block(above: 0pt, text("-----")) }
  else { block(above: 0pt, below: 14pt, width: 100%, rule-under(text(size: sizes.abstract * 1pt, strong(d.abstract)), 0.4)) }
}

// Addressees
#if d.addressees.len() > 0 {
  set par(justify: false, first-line-indent: 0pt)
  let lines = d.addressees.map(text).join(linebreak())
  block(above: 16pt, below: 14pt, width: 100%, align(center, grid(
    columns: 2, column-gutter: 1em, text(d.addresseesHead), align(left, lines),
  )))
}

#for base in d.bases { par(emph(unbroken(text(base)))) }

#d.body.slice(0, calc.max(d.body.len() - 1, 0)).map(draw).join()
// The last paragraph stays on the page of the signature.
#if d.body.len() > 0 {
  let last = d.body.last()
  if last.kind == "table" { draw(last) } else { block(sticky: true, draw(last)) }
}

// Foot
#block(breakable: false, above: 18pt, width: 100%, {
  set par(justify: false, first-line-indent: 0pt, leading: 2.4pt)
  let recipients = if d.recipients.len() == 0 [] else {
    let head = text(size: sizes.recipientsHead * 1pt, d.recipientsHead)
    if party { underline(head) } else { strong(emph(head)) }
    linebreak()
    text(size: sizes.recipients * 1pt, d.recipients.map(text).join(linebreak()))
  }
  let secretary = d.at("coSignature", default: none)
  if secretary == none {
    grid(columns: (1fr, 1fr), recipients, { signers(d.signature); signer-name(d.signature) })
  } else {
    grid(
      columns: (1fr, 1fr),
      signers(secretary), signers(d.signature),
      signer-name(secretary), signer-name(d.signature),
      pad(top: 12pt, recipients),
    )
  }
})

#for appendix in d.appendices {
  page(flipped: appendix.landscape, {
    [#metadata("part") <part>]
    {
      set par(justify: false, first-line-indent: 0pt, leading: 3pt)
      set align(center)
      heading(level: 1, { text(appendix.heading); linebreak(); text(appendix.title) })
      emph(text(appendix.attachedTo))
      block(above: 0pt, below: 14pt, width: 100%, rule-under(text(appendix.attachedTo), 0.4))
    }
    appendix.blocks.map(draw).join()
  })
}
`
