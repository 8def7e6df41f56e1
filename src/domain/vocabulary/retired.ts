/** Police or court casework and tracking of persons: ids that are never offered, and that no office can add. */
export const retiredIds: ReadonlySet<string> = new Set([
  'atm',
  'expert_desk',
  'key_persons',
  'helping',
  'twocards',
  'counterfeit',
  'arrest',
  'cases',
  'reduce',
  'jobs',
  'court',
])
