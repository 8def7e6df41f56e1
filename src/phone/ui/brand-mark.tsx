/** Four cells, one left blank for whoever walks there next. */
export function BrandMark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 28 28" width={size} height={size} aria-hidden="true">
      <g fill="var(--accent)">
        <rect x="1" y="1" width="12" height="12" rx="3.5" />
        <rect x="1" y="15" width="12" height="12" rx="3.5" />
        <rect x="15" y="15" width="12" height="12" rx="3.5" />
      </g>
      <rect x="16.4" y="2.4" width="9.2" height="9.2" rx="2.4" fill="none" stroke="var(--gap)" strokeWidth="2.8" />
    </svg>
  )
}
