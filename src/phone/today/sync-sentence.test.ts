import { expect, test } from 'vitest'
import { syncSentence } from './sync-sentence.ts'

const calm = { phase: 'idle', waiting: 0, photosWaiting: 0, attention: 0 } as const

test('what needs the worker comes before everything else', () => {
  expect(syncSentence({ ...calm, phase: 'no-signal', waiting: 5, attention: 1 })).toMatchObject({
    about: 'attention',
    tone: 'alert',
    href: '/records?show=attention',
  })
})

test('a phone that was cut off says so, whether anything waits or not', () => {
  expect(syncSentence({ ...calm, phase: 'cut-off' }).about).toBe('cut-off')
  expect(syncSentence({ ...calm, phase: 'cut-off', waiting: 2 }).about).toBe('cut-off')
})

test('without signal the banner says how many are safe on the phone, and leads to them', () => {
  expect(syncSentence({ ...calm, phase: 'no-signal', waiting: 5 })).toMatchObject({
    about: 'no-signal',
    values: { n: 5 },
    href: '/records?show=here',
  })
})

test('all is delivered only when neither a record nor a photo waits', () => {
  expect(syncSentence(calm).about).toBe('sent')
  expect(syncSentence({ ...calm, photosWaiting: 2 }).about).toBe('photos')
  expect(syncSentence({ ...calm, waiting: 1 }).about).toBe('waiting')
})

test('checking with the office while nothing waits does not look like sending', () => {
  expect(syncSentence({ ...calm, phase: 'sending' }).about).toBe('sent')
  expect(syncSentence({ ...calm, phase: 'sending', waiting: 3 }).about).toBe('sending')
})
