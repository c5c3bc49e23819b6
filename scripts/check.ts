/** `npm run check`: one line for each problem in the data below data/; fails if there is any. */
import { checkData } from './check/data-report'

const { lines, problems } = await checkData()
for (const line of lines) console.log(line)
if (problems > 0) process.exitCode = 1
