import { type Command, commands, type Menu } from "../../shared/commands.ts";
import { Modal } from "./Modal.tsx";
import { readableKeys } from "./shortcuts.ts";

const isEnd = ({ id }: Command) => /^(end|start)\./.test(id);
const inMenu = (menu: Menu) => (command: Command) => command.menu === menu && !isEnd(command);

const sections: readonly { readonly name: string; readonly has: (command: Command) => boolean }[] = [
  { name: "Annotations", has: inMenu("annotation") },
  { name: "Selecting and undoing", has: inMenu("edit") },
  { name: "Moving an annotation's ends", has: isEnd },
  { name: "Files", has: inMenu("file") },
  { name: "Getting around", has: inMenu("view") },
  { name: "Help", has: inMenu("help") },
];

/** Every command with its keys, straight from the table. */
export function ShortcutsDialog() {
  return (
    <Modal title="Keyboard shortcuts" isWide>
      <div className="shortcut-columns">
        {sections.map(({ name, has }) => (
          <section key={name}>
            <h3>{name}</h3>
            <table className="shortcuts">
              <tbody>
                {commands
                  .filter((command: Command) => command.keys.length > 0 && has(command))
                  .map((command: Command) => (
                    <tr key={command.id}>
                      <th scope="row">{command.name.replace("…", "")}</th>
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
      <p className="soft">
        Keys of one letter act while the text has the focus. In the annotation list, arrows move, Enter edits,
        Delete deletes, Escape goes back to the text.
      </p>
    </Modal>
  );
}
