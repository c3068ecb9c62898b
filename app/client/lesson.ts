/** All that a lesson loads besides its islands: one small script, so that a first visit has one request less. */
import { keepForms } from './parts/keep'
import { tellSections } from './parts/section'

keepForms()
tellSections()
