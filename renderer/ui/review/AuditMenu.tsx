import { Download } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type AuditFormat, auditFormats } from "../../../shared/history/log.ts";
import type { Desk } from "../../model/desk.ts";
import { withheldOf } from "../../model/protection.ts";
import { auditFile } from "../../model/returning.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { downloadParts } from "../download.ts";

/** Offers the audit log as a file, in one of its forms, without what was chosen to be left out of it. */
export function AuditMenu() {
  const desk = useDesk();
  const says = words().history.log;
  const { protection } = words().exporting;
  const withheld = withheldOf("log").size;
  return (
    <>
      {withheld > 0 && (
        <button type="button" className="link-button" onClick={() => desk.showDialog("withholdLog")}>
          {protection.active(withheld)}
        </button>
      )}
      <MenuTrigger>
        <Button className="button small">
          <Download size={14} aria-hidden />
          {says.export}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={says.export}>
            {auditFormats.map((format) => (
              <MenuItem
                key={format}
                id={format}
                className="menu-item"
                onAction={() => void save(desk, format)}
              >
                {says.formats[format]}
              </MenuItem>
            ))}
            <MenuItem className="menu-item" onAction={() => desk.showDialog("withholdLog")}>
              {protection.log}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}

async function save(desk: Desk, format: AuditFormat): Promise<void> {
  const file = await auditFile(desk, format);
  if (!file) return;
  downloadParts(file.fileName, file.parts, file.mediaType);
  desk.notify(words().history.log.ready(file.fileName));
}
