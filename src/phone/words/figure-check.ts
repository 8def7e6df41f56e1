/** 查对: why the office did not say what it counts. */
export const figureCheck = {
  noSignal: { zh: '现在连不上，没法和单位的数查对。报告照常写，连上了再查。', en: 'No connection, so the figures cannot be compared with the office’s. Go on writing, and compare when there is one.' },
  notAllowed: { zh: '这个辖区的数不归这个账号看，没有查对。请找县里。', en: 'This account may not see the figures of this area, so nothing was compared. Please ask the county.' },
  failed: { zh: '单位那边一时算不出来，没有查对。过一会儿再查一次。', en: 'The office cannot count right now, so nothing was compared. Try again in a while.' },
}
