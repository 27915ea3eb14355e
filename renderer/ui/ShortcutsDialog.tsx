import { type Command, commands, type Menu, menus } from "../../shared/commands.ts";
import { Modal } from "./Modal.tsx";
import { readableKeys } from "./shortcuts.ts";

const menuNames: Record<Menu, string> = {
  file: "Files",
  edit: "Editing and selecting",
  annotation: "Annotations",
  view: "Getting around",
  help: "Help",
};

/** Every command with its keys, straight from the table. */
export function ShortcutsDialog() {
  return (
    <Modal title="Keyboard shortcuts" isWide>
      <div className="shortcut-columns">
        {menus.map((menu) => (
          <section key={menu}>
            <h3>{menuNames[menu]}</h3>
            <table className="shortcuts">
              <tbody>
                {commands
                  .filter((command) => command.menu === menu)
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
