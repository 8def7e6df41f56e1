import type { Phrase } from './say.tsx'

/** Names of the office's places in the navigation. */
export const office = {
  coverage: { zh: '覆盖', en: 'Coverage' },
  registered: { zh: '注册情况', en: 'App registrations' },
  campaigns: { zh: '专项行动', en: 'Campaigns' },
  blindSpots: { zh: '盲区', en: 'Blind spots' },
  spotCheck: { zh: '抽检', en: 'Spot checks' },
  reports: { zh: '报告', en: 'Reports' },
  proposals: { zh: '地方提报', en: 'Proposed places' },
  attention: { zh: '待处理', en: 'Needs attention' },
  people: { zh: '人员与手机', en: 'People and phones' },
  roster: { zh: '名册导入', en: 'Import a roster' },
} satisfies Record<string, Phrase>
