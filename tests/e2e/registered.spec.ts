import { expect } from '@playwright/test'
import { office } from '../../src/phone/words/office.ts'
import { pasteForm, registered, totalForm, totalHistory } from '../../src/phone/words/registered.ts'
import { registeredFile, registeredFileFaults } from '../../src/phone/words/registered-file.ts'
import { fileFaultWords } from '../../src/phone/words/table-files.ts'
import { test } from '../support/field-day.ts'
import { fillTotal } from '../support/fill-total.ts'
import { holding, zh } from '../support/words.ts'

const desktop = { width: 1440, height: 900 }

test('running totals are entered without signal, pasted, opened to their source, and withdrawn', async ({ day }) => {
  const desk = await day.phone({ screen: desktop })
  const page = await desk.signInDemo('supervisor')
  await page.getByRole('link', { name: zh(office.registered) }).tap()
  await expect(page.getByText(zh(registered.emptyTitle))).toBeVisible()
  day.link.set('cut')

  await page.getByRole('button', { name: zh(registered.enter) }).tap()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: zh(totalForm.save) }).tap()
  await expect(form.getByText(zh(totalForm.needSource))).toBeVisible()
  await fillTotal(form, '１,203')
  await form.getByRole('button', { name: zh(totalForm.save) }).tap()
  const row = page.getByRole('button', { name: holding('民范村', '1,203', '县局通报', '57.3%', '2,100', '公安户籍数') })
  await expect(row).toContainText(zh(registered.waits))
  day.link.set('open')
  await expect(row).not.toContainText(zh(registered.waits), { timeout: 60_000 })

  // What is below the earlier total is taken all the same, and named; a line without a code is named, too.
  await page.getByRole('button', { name: zh(registered.paste) }).tap()
  const table = page.getByRole('dialog')
  await table.getByLabel(zh(pasteForm.text)).fill('代码\t名称\t累计\n450126104202\t民范村\t1190\n新桥村\t88')
  await expect(table.getByText(zh(pasteForm['no-code']))).toBeVisible()
  await table.getByLabel(zh(totalForm.source), { exact: true }).fill('县局复核')
  await table.getByRole('button', { name: zh(pasteForm.save, { n: 1 }) }).tap()
  const pasted = page.getByRole('button', { name: holding('民范村', '1,190', '县局复核') })
  await pasted.tap()
  const history = page.getByRole('dialog')
  await history.getByRole('button', { name: zh(totalHistory.withdraw) }).first().tap()
  await history.getByRole('button', { name: zh(totalHistory.withdrawYes) }).tap()
  await expect(history.getByText(zh(totalHistory.needWhy))).toBeVisible()
  await history.getByLabel(zh(totalHistory.why)).fill('少录了一个屯')
  await history.getByRole('button', { name: zh(totalHistory.withdrawYes) }).tap()
  await page.keyboard.press('Escape')
  await expect(row).toBeVisible()

  // A notice of the county as a file: names where one fits, rows that cannot be, and twice it changes nothing.
  const notice = { name: '县局9月通报.csv', mimeType: 'text/csv', buffer: Buffer.from('注册情况,,\n镇,村,注册人数\n新桥镇,新桥社区,456\n新桥镇,无此村,7') }
  for (const twice of [false, true]) {
    await page.getByRole('button', { name: zh(registered.file) }).tap()
    const sheet = page.getByRole('dialog')
    const choose = async () => {
      const choosing = page.waitForEvent('filechooser')
      await sheet.getByRole('button', { name: zh(registeredFile.choose) }).tap()
      await (await choosing).setFiles(notice)
    }
    if (!twice) {
      // What reads files has not come yet, and the file is not blamed for it.
      day.link.set('cut')
      await choose()
      await expect(sheet.getByRole('alert')).toHaveText(zh(fileFaultWords.stopped, { file: notice.name }))
      day.link.set('open')
    }
    await choose()
    await expect(sheet.getByText(holding(zh(pasteForm.line, { n: 4, value: '新桥镇 无此村' }), zh(registeredFileFaults['unknown-area'])))).toBeVisible()
    await sheet.getByRole('button', { name: zh(pasteForm.save, { n: 1 }) }).tap()
    if (twice) await expect(sheet.getByText(zh(pasteForm.known))).toBeVisible()
    else await expect(page.getByRole('button', { name: holding('新桥社区', '456', '县局9月通报') })).toBeVisible()
  }
  await page.keyboard.press('Escape')

  // The office has it, and a worker sees nothing of it.
  const worker = await day.phone()
  await worker.signInDemo('worker')
  await expect((await worker.open('/registered')).getByText(zh(registered.notYoursTitle))).toBeVisible()
})
