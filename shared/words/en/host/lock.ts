/** What is said to whoever finds a workspace in use. */
export const lock = {
  /** `who` is `holder`, `where` is `usableAt` or nothing. */
  busy: (who: string, where: string, remedy: string) =>
    `This workspace is already open: ${who}.${where} Nothing was changed. ${remedy}`,
  holder: (pid: number, machine: string, since: string) => `process ${pid} on “${machine}”, since ${since}`,
  usableAt: (link: string) => ` It can be used at ${link}.`,
  elsewhere:
    "Whether that still runs cannot be seen from here. Close it there; if you are sure that it no longer runs, delete the file .lock in the workspace folder.",
  here: "Close it there first, or use it there. If no Claimdesk runs, delete the file .lock in the workspace folder.",
  leftBySeveral:
    "This workspace was left locked by several programs that are gone. Nothing was changed. If you are sure that no program has it open, delete the files whose names begin with .lock in its folder.",
};
