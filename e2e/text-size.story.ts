import { tellOfLargeText } from './large-text'

tellOfLargeText([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
