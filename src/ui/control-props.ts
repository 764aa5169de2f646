import type { FieldSpec } from '../kernel/form.ts'
import type { Language } from '../kernel/words.ts'

/** What a file field takes: endings such as `.pdf`, and the size of one file in bytes. */
export interface FileRules {
  readonly accept: readonly string[]
  readonly maxBytes?: number | undefined
  /** On a telephone, pages can be photographed one after the other. */
  readonly camera?: boolean | undefined
}

/** What a control needs to know of its field. */
export interface ControlProps {
  readonly id: string
  readonly spec: FieldSpec
  readonly language: Language
  readonly values: readonly string[]
  readonly invalid: boolean
  /** Ids of hint and problems. */
  readonly describedBy: string | undefined
  readonly autocomplete: string | undefined
  readonly fileRules: FileRules | undefined
}

/** The attributes all controls share. */
export function commonAttributes({ id, spec, invalid, describedBy }: ControlProps) {
  return {
    id,
    name: spec.name,
    required: spec.required,
    'aria-describedby': describedBy,
    'aria-invalid': invalid ? ('true' as const) : undefined,
  }
}
