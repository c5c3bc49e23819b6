/** Marks node_modules as what package.json wants although it lacks the packages of development: what an image is made with. */
import { markInstalled } from './dependencies.mjs'

markInstalled()
