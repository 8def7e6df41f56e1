import { expect, test } from 'vitest'
import type { AuditEntry } from '../../domain/audit.ts'
import { createSay } from '../words/say.tsx'
import { csvRows } from './audit-csv.ts'
import { actorWords, detailWords, subjectWords } from './entry-words.ts'

const say = createSay('zh-CN')
const entry: AuditEntry = {
  town: '450126104',
  number: 7,
  at: Date.UTC(2026, 10, 23, 1, 5),
  kind: 'refused',
  actor: 'worker-1',
  subject: 'GET /api/people',
  area: '450126104202001',
  detail: { why: 'not-allowed', times: 3, renamed: false, strange: '=1+1' },
  previous: 'ab',
  hash: 'cd',
}
const names = new Map([['worker-1', '张三'], ['450126104202001', '民范村第1网格']])

test('an entry is told in words, with names where the device knows them', () => {
  expect(actorWords(entry, names, say)).toBe('张三')
  expect(subjectWords(entry, names, say)).toBe('GET /api/people · 民范村第1网格')
  expect(detailWords(entry, say)).toEqual(['原因：没有这个权限', '次数：3', '改了名字：否', 'strange：=1+1'])
})

test('nobody signed in, and the server itself, have words of their own', () => {
  expect(actorWords({ ...entry, actor: null, kind: 'sign-in-failed' }, names, say)).toBe('没登录的人')
  expect(actorWords({ ...entry, actor: null, kind: 'retention' }, names, say)).toBe('系统自己')
  expect(subjectWords({ ...entry, subject: 'sessions', area: null }, names, say)).toBe('过期的登录')
  expect(detailWords({ ...entry, detail: { at: entry.at } }, say)).toEqual(['手机上的时间：2026-11-23 9:05'])
})

test('the file names accounts and no names, in local time, with what the chain is checked by', () => {
  const [heads, row] = csvRows([entry], say)
  expect(heads).toHaveLength(row?.length ?? 0)
  expect(row?.join('|')).toBe(
    '450126104|7|2026-11-23 09:05:00|越权被拒|refused|worker-1|GET /api/people|450126104202001|{"why":"not-allowed","times":3,"renamed":false,"strange":"=1+1"}|ab|cd',
  )
})
