export { addWorkingDays, countWorkingDays, reminderDays } from './working-days.ts'
export type { ClosedDays } from './working-days.ts'
