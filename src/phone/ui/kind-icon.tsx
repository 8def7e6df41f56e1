import {
  BookOpen,
  Building,
  Building2,
  Factory,
  HeartHandshake,
  House,
  Landmark,
  MapPin,
  School,
  ShoppingBasket,
  Store,
  TreePine,
  Vault,
  type LucideIcon,
} from 'lucide-react'
import styles from './kind-icon.module.css'

/** The picture of a place kind; kinds an office adds get the map pin. */
export function KindIcon({ kind, size = 24 }: { readonly kind: string; readonly size?: number }) {
  const Icon = icons[kind] ?? MapPin
  return <Icon size={size} />
}

/** The icon on its square, as in a row or at the head of a form. */
export function KindTile({ kind }: { readonly kind: string }) {
  return (
    <span className={styles['tile']}>
      <KindIcon kind={kind} />
    </span>
  )
}

const icons: Readonly<Record<string, LucideIcon>> = {
  household: House,
  shop: Store,
  supermarket: Store,
  natural_village: TreePine,
  village_group: TreePine,
  school: School,
  school_gate: School,
  classroom: BookOpen,
  community: Building2,
  compound: Building2,
  enterprise: Factory,
  site: Factory,
  institution: Landmark,
  service_window: Landmark,
  elder_home: HeartHandshake,
  bank: Vault,
  market: ShoppingBasket,
  market_town: ShoppingBasket,
  admin_village: Building,
  venue: Building,
}
