/** The two languages of the interface. Vietnamese comes first and is complete; English is complete too. */
export type Language = 'vi' | 'en'

/** A text in both languages. */
export interface Words {
  readonly vi: string
  readonly en: string
}

type Entry = Words | { readonly vi: (...args: never[]) => string; readonly en: (...args: never[]) => string }

type Spoken<Catalogue extends Record<string, Entry>> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key]['vi']
}

/**
 * Builds the text catalogue of a context: each key holds both languages side by side, as strings or as functions with
 * the same arguments. The result speaks one language: `words('vi').taskCount(3)`.
 */
export function defineWords<const Catalogue extends Record<string, Entry>>(
  catalogue: Catalogue,
): ((language: Language) => Spoken<Catalogue>) & { readonly catalogue: Catalogue } {
  const speak = (language: Language) =>
    Object.fromEntries(Object.entries(catalogue).map(([key, entry]) => [key, entry[language]])) as Spoken<Catalogue>
  const spoken = { vi: speak('vi'), en: speak('en') }
  return Object.assign((language: Language) => spoken[language], { catalogue })
}
