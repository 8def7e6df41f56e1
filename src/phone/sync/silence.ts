/** Milliseconds without a byte after which nobody is there. */
const patience = 20_000
/** Bytes a millisecond that even a bad uplink carries; what is sent is not answered before it has gone out. */
const slowestUplink = 4

/** Aborts its signal when nothing is heard for too long, counted anew from each sign of life. */
export function watchSilence(bytesToSend: number) {
  const controller = new AbortController()
  const abort = () => controller.abort()
  let timer = setTimeout(abort, patience + bytesToSend / slowestUplink)
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer)
      timer = setTimeout(abort, patience)
    },
    stop: () => clearTimeout(timer),
  }
}
