/**
 * `node bench/page-watch.ts URL COOKIE MILLISECONDS`: asks for a page every fifth of a second and prints how many milliseconds
 * each answer took, as JSON. A process of its own: one that sends a gigabyte is too busy to see when an answer comes.
 */
const [url = '', cookie = '', forMs = '0'] = process.argv.slice(2)
const times: number[] = []
for (const until = performance.now() + Number(forMs); performance.now() < until;) {
  const startedAt = performance.now()
  await (await fetch(url, { headers: { cookie } })).text()
  times.push(performance.now() - startedAt)
  await new Promise((resolve) => setTimeout(resolve, 200))
}
console.log(JSON.stringify(times))
