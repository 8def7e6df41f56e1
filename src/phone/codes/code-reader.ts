/** The browser's own reader, where it has one. */
interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** Longer than this nothing more is seen, only more is reckoned. */
const longestSide = 1280

/** Reads codes off a camera's picture: by the browser where it can, else by our own program, fetched when it is first needed. */
export async function createCodeReader(): Promise<(video: HTMLVideoElement) => Promise<string[]>> {
  const detector = await browsersOwn()
  if (detector) return async (video) => (await detector.detect(video).catch(() => [])).map(({ rawValue }) => rawValue)
  const { readCode } = await import('./read-code.ts')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const { videoWidth, videoHeight } = video
    if (!context || videoWidth === 0) return []
    const scale = Math.min(1, longestSide / Math.max(videoWidth, videoHeight))
    canvas.width = Math.round(videoWidth * scale)
    canvas.height = Math.round(videoHeight * scale)
    context.drawImage(video, 0, 0, canvas.width, canvas.height)
    const text = readCode(context.getImageData(0, 0, canvas.width, canvas.height))
    return text === null ? [] : [text]
  }
}

async function browsersOwn(): Promise<Detector | null> {
  const { BarcodeDetector: Found } = globalThis as { BarcodeDetector?: DetectorClass }
  // On phones without the shop's services it is there and can do nothing.
  const formats: readonly string[] = (await Found?.getSupportedFormats().catch(() => [])) ?? []
  return Found && formats.includes('qr_code') ? new Found({ formats: ['qr_code'] }) : null
}
