/** What people say: 民范村 for 民范村委会, 新桥社区 for 新桥社区居委会. */
export function shortNameOf(name: string): string {
  return name.replace(/居委会$|居民委员会$/, '').replace(/村?(村委会|村民委员会)$/, '村')
}
