import screen from './en/screen'
import { DEFAULT_LANGUAGE } from './languages'
import { keepMessages } from './load-messages'

/* Imported by the first screen, whose words are then there without being asked for. */
keepMessages(DEFAULT_LANGUAGE, 'screen', screen)
