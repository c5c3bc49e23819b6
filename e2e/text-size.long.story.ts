import { tellOfLargeText } from './large-text'

tellOfLargeText([
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 844, height: 390 },
  { width: 320, height: 640 },
])
