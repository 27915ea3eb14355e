import { ALargeSmall, Minus, Plus } from "lucide-react";
import { Button, Dialog, DialogTrigger, Popover, Tooltip, TooltipTrigger } from "react-aria-components";
import type { ReadingChange } from "../model/reading.ts";
import { run } from "../model/run.ts";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";
import { IconButton } from "./IconButton.tsx";

/** A button that opens the settings of the text: its size, its kind of letters, the length of its lines. */
export function TextSettings() {
  const desk = useDesk();
  const { reading } = desk;
  const says = words().frame.reading;
  return (
    <DialogTrigger>
      <TooltipTrigger delay={500}>
        <Button className="icon-button" aria-label={says.title}>
          <ALargeSmall size={16} strokeWidth={1.75} aria-hidden />
        </Button>
        <Tooltip className="tooltip" offset={6}>
          {says.title}
        </Tooltip>
      </TooltipTrigger>
      <Popover className="popover reading" placement="bottom end">
        <Dialog className="reading-settings" aria-label={says.title}>
          <span>{says.size}</span>
          <Stepper less="smaller" more="larger">
            {words().frame.panes.pixels(reading.size * 16)}
          </Stepper>
          <span>{says.measure}</span>
          <Stepper less="narrower" more="wider">
            {says.characters(reading.measure)}
          </Stepper>
          <span>{says.font}</span>
          <fieldset className="reading-fonts" aria-label={says.font}>
            {(["serif", "sans"] as const).map((font) => (
              <button
                type="button"
                key={font}
                className={`button small ${font}`}
                aria-pressed={reading.font === font}
                onClick={() => reading.font !== font && run(desk, "text.font")}
              >
                {says[font]}
              </button>
            ))}
          </fieldset>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type StepperProps = {
  readonly less: Exclude<ReadingChange, "font">;
  readonly more: Exclude<ReadingChange, "font">;
  readonly children: React.ReactNode;
};

function Stepper({ less, more, children }: StepperProps) {
  const desk = useDesk();
  const step = (change: StepperProps["less"], icon: typeof Minus) => (
    <IconButton
      icon={icon}
      name={words().frame.reading[change]}
      isDisabled={!desk.reading.can(change)}
      onPress={() => run(desk, `text.${change}`)}
    />
  );
  return (
    <span className="stepper">
      {step(less, Minus)}
      <output>{children}</output>
      {step(more, Plus)}
    </span>
  );
}
