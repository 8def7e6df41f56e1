/**
 * Headings of what only the office can say. They are the same in every kind of report, so that a building block taken from
 * one finds its place in the next.
 */
export const ownHeadings = {
  organisation: '组织领导',
  events: '重点活动',
  problems: '存在问题',
  demands: '工作要求',
  next: '下一步打算',
} as const
