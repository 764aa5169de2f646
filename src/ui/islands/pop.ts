/** Small boxes that hang from a word (`details.pop`) close with Escape and when one clicks or goes on to elsewhere: they would cover it. */
export function closePopsOnEscape(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const pop of openPops()) {
      const hadFocus = pop.contains(document.activeElement)
      pop.open = false
      if (hadFocus) pop.querySelector('summary')?.focus()
    }
  })
  document.addEventListener('click', closeOthers)
  document.addEventListener('focusin', closeOthers)
}

function closeOthers({ target }: Event): void {
  for (const pop of openPops()) {
    if (target instanceof Node && !pop.contains(target)) pop.open = false
  }
}

function openPops(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll<HTMLDetailsElement>('details.pop[open]')
}
