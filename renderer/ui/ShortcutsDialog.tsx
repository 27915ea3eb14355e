import { type Command, commands, type Menu, type OwnCommand } from "../../shared/commands.ts";
import type { Words } from "../../shared/words/index.ts";
import { words } from "../model/words.ts";
import { Modal } from "./Modal.tsx";
import { readableKeys } from "./shortcuts.ts";

const isEnd = ({ id }: Command) => /^(end|start)\./.test(id);
const inMenu = (menu: Menu) => (command: Command) => command.menu === menu && !isEnd(command);

const sections: readonly {
  readonly name: keyof Words["commands"]["shortcuts"];
  readonly has: (command: Command) => boolean;
}[] = [
  { name: "annotations", has: inMenu("annotation") },
  { name: "selecting", has: inMenu("edit") },
  { name: "ends", has: isEnd },
  { name: "files", has: inMenu("file") },
  { name: "around", has: inMenu("view") },
  { name: "help", has: inMenu("help") },
];

/** Every command with its keys, straight from the table. */
export function ShortcutsDialog() {
  return (
    <Modal title={words().commands.shortcuts.title} isWide>
      <div className="shortcut-columns">
        {sections.map(({ name, has }) => (
          <section key={name}>
            <h3>{words().commands.shortcuts[name]}</h3>
            <table className="shortcuts">
              <tbody>
                {commands
                  .filter((command: Command) => command.keys.length > 0 && has(command))
                  .map((command: OwnCommand) => (
                    <tr key={command.id}>
                      <th scope="row">{words().commands.names[command.id].replace("…", "")}</th>
                      <td>
                        {command.keys.map((keys) => (
                          <kbd key={keys}>{readableKeys(keys)}</kbd>
                        ))}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </section>
        ))}
      </div>
      <p className="soft">{words().commands.shortcuts.note}</p>
    </Modal>
  );
}
