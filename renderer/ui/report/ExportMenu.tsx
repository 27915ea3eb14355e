import { Download } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { type ReportFormat, reportFormats } from "../../../shared/report/formats.ts";
import { reportFile } from "../../model/runReport.ts";
import type { Desk } from "../../model/desk.ts";
import { withheldOf } from "../../model/protection.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";
import { download } from "../download.ts";

/** Offers the report that is shown as a file, in one of its forms. */
export function ExportMenu() {
  const desk = useDesk();
  const said = words().report.place;
  const withheld = withheldOf("report").size;
  return (
    <>
      {withheld > 0 && (
        <button type="button" className="link-button" onClick={() => desk.showDialog("withhold")}>
          {words().exporting.protection.active(withheld)}
        </button>
      )}
      <MenuTrigger>
        <Button className="button small">
          <Download size={14} aria-hidden />
          {said.export}
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={said.export}>
            {reportFormats.map((format) => (
              <MenuItem
                key={format}
                id={format}
                className="menu-item"
                onAction={() => void save(desk, format)}
              >
                {said.formats[format]}
              </MenuItem>
            ))}
            <MenuItem className="menu-item" onAction={() => desk.showDialog("withhold")}>
              {words().exporting.protection.report}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </>
  );
}

async function save(desk: Desk, format: ReportFormat): Promise<void> {
  desk.announce(words().report.place.writing);
  const file = await reportFile(desk, format);
  if (!file) return;
  download(file.fileName, file.content, file.mediaType);
  desk.notify(words().report.place.ready(file.fileName));
}
