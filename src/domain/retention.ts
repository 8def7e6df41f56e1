/** How long a phone stays signed in without being used. */
export const sessionDays = 180

/**
 * 保存期限: what is deleted by rule, and how many days after what. Visits are never among it: they are the figures that
 * the office has reported. The screen has a sentence for each.
 */
export const retentionRules = [
  /** Sessions, after they ended by themselves, `sessionDays` after their last use. */
  { id: 'sessions', days: 0 },
  /** One-time codes, after they ran out or were used. */
  { id: 'codes', days: 30 },
  /** Areas that an account once had, after a phone with visits from there may still come home. */
  { id: 'former-areas', days: 365 },
  /** What phones told of themselves, after their last sync, where nothing waits on them. */
  { id: 'silent-phones', days: 730 },
  /** What was set aside and then accepted, after that: it stands among the visits. What stays aside stays for good. */
  { id: 'accepted-aside', days: 365 },
  /** Photos of a visit, after it was withdrawn. The visit stays. */
  { id: 'withdrawn-photos', days: 365 },
  /** Parts of photos, after their upload broke off. */
  { id: 'photo-parts', days: 30 },
  /** The audit log, which has to be kept for half a year at least. */
  { id: 'audit', days: 730 },
] as const

export type RetentionRule = (typeof retentionRules)[number]
export type RetentionRuleId = RetentionRule['id']
