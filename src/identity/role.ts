/** What a member of staff is here for. At this stage everyone has exactly one role. */
export const roles = ['case-manager', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who runs the house does not read what people tell it. */
export function mayOpenFiles(role: Role): boolean {
  return role === 'case-manager'
}

export function mayManageStaff(role: Role): boolean {
  return role === 'administrator'
}
