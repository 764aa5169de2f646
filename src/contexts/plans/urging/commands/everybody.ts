/** Whatever role a person holds: what is their own. */
export const everybodysOwn = {
  officer: 'own',
  unit_head: 'own',
  office: 'own',
  leader: 'own',
  admin: 'own',
  assessor: 'own',
  receptionist: 'own',
  overseer: 'own',
  superior: 'own',
} as const

/** Whatever role a person holds: queries that by themselves give only what is one's own. */
export const everybody = {
  officer: 'agency',
  unit_head: 'agency',
  office: 'agency',
  leader: 'agency',
  admin: 'agency',
  assessor: 'agency',
  receptionist: 'agency',
  overseer: 'agency',
  superior: 'agency',
} as const
