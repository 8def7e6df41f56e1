// A process of its own, so that a picture made to break the decoder breaks nothing else. It reads one file, draws its
// pixels anew into another and says how that went; it knows no request, no store and no secret.
import process from 'node:process'
import sharp from 'sharp'

/** Four to twelve bytes a pixel while it is open: 200 MB at most. A phone's own photo has 2.6 million. */
const mostPixels = 16_000_000
/** As the phone makes them. */
const longestSide = 1600

sharp.cache(false)
sharp.concurrency(1)
// Nothing but the two kinds that a phone makes is ever opened, whatever the file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadWebpFile'] })

process.on('message', ({ from, to, type }) => {
  void redraw(from, to, type).then((answer) => process.send?.(answer))
})
// Whoever asked is gone.
process.on('disconnect', () => process.exit(0))

/** Upright, sRGB, pixels only: position, camera, names, colour profile and thumbnails stay behind. */
async function redraw(from, to, type) {
  try {
    const picture = sharp(from, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true, animated: false })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
    const { width, height } = await (
      type === 'image/webp' ? picture.webp({ quality: 82 }) : picture.flatten({ background: 'white' }).jpeg({ quality: 82 })
    ).toFile(to)
    return { width, height }
  } catch (error) {
    return { fault: /pixel limit/.test(String(error)) ? 'too-many-pixels' : 'not-a-picture' }
  }
}
