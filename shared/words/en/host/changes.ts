/** Why a list of changes was refused. `record` is `naming.this`, `name` a record as it is named. */
export const changes = {
  nothing: "There was nothing to change.",
  tooMany: (most: number, count: number) =>
    `One step may hold at most ${most} changes, and this one has ${count}; nothing was changed.`,
  twice: (name: string) => `One step changes ${name} twice; nothing was changed.`,
  alreadyHere: (record: string) => `${record} is already here.`,
  deletedBefore: (record: string) => `${record} is not here any more, so it was not deleted again.`,
  deletedMeanwhile: (record: string) => `${record} was deleted meanwhile, so the change was not saved.`,
  createdBefore: (record: string) => `${record} exists already, so it was not created again.`,
  changedMeanwhile: (record: string) =>
    `${record} was changed meanwhile, so your change was not saved. The newer version is shown.`,
};
