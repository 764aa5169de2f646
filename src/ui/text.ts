import type { Language, Words } from '../kernel/words.ts'

/** A text for people: already in the reader's language, or in both. */
export type Text = string | Words

/** The text in this language; a plain string is given back as it is. */
export function say(text: Text, language: Language): string {
  return typeof text === 'string' ? text : text[language]
}
