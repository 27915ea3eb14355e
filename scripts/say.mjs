// @ts-check

/**
 * One plain line about what is being done. On stderr, so that what a command prints can be piped to a file.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Says why and ends the process with code 1.
 * @param {string} line
 * @returns {never}
 */
export function fail(line) {
  say(line);
  process.exit(1);
}
