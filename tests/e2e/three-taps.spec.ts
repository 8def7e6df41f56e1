import { expect, type Page } from '@playwright/test'
import { logVisit, savedWords } from '../../src/phone/words/log-visit.ts'
import { today } from '../../src/phone/words/today.ts'
import { test } from '../support/field-day.ts'
import { zh } from '../support/words.ts'
import { chooseOutcome, save, tapNearestDoor } from '../support/worker-steps.ts'

const visits = 5

test('on a slow phone a met household takes three taps and no keyboard', async ({ day }, info) => {
  const phone = await day.phone()
  const page = await phone.moveIn('worker')
  await day.loseSignal()
  await phone.throttle(4)
  await watchTapsAndSaves(page)

  const times: number[] = []
  for (let visit = 0; visit < visits; visit++) {
    await page.evaluate(() => (watched.taps = 0))
    await tapNearestDoor(page)
    await chooseOutcome(page, 'met')
    await save(page)
    const { taps, typed, toSaved } = await page.evaluate(() => watched)
    expect({ taps, typed }).toEqual({ taps: 3, typed: false })
    times.push(Math.round(toSaved))
    await page.getByRole('link', { name: zh(savedWords.done) }).tap()
    await page.getByRole('region', { name: zh(today.nearest) }).waitFor()
  }
  const words = `from the tap to "saved", 4x throttle: ${times.join(', ')} ms`
  console.log(words)
  info.annotations.push({ type: 'time', description: words })
})

interface Watched {
  taps: number
  /** Whether anything that brings up a keyboard had the focus. */
  typed: boolean
  /** Milliseconds of the last save, measured in the page. */
  toSaved: number
}

declare global {
  var watched: Watched
}

async function watchTapsAndSaves(page: Page): Promise<void> {
  await page.evaluate(
    ([saveWord, savedWord]) => {
      globalThis.watched = { taps: 0, typed: false, toSaved: 0 }
      let pressed = 0
      document.addEventListener('pointerdown', () => watched.taps++, true)
      document.addEventListener(
        'click',
        ({ target }) => {
          if ((target as Element).closest('button')?.textContent === saveWord) pressed = performance.now()
        },
        true,
      )
      document.addEventListener('focusin', ({ target }) => {
        watched.typed ||= (target as Element).matches('input:not([type=radio]), textarea')
      })
      new MutationObserver(() => {
        if (pressed === 0 || document.querySelector('h1')?.textContent !== savedWord) return
        watched.toSaved = performance.now() - pressed
        pressed = 0
      }).observe(document, { subtree: true, childList: true, characterData: true })
    },
    [zh(logVisit.save), zh(savedWords.title)] as const,
  )
}
