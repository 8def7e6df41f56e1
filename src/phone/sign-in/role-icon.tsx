import { Building2, Footprints, Landmark, type LucideIcon } from 'lucide-react'
import type { Role } from '../../domain/people.ts'

const icons: Record<Role, LucideIcon> = { worker: Footprints, supervisor: Building2, county: Landmark }

export function RoleIcon({ role }: { readonly role: Role }) {
  const Icon = icons[role]
  return <Icon />
}
