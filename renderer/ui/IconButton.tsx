import type { LucideIcon } from "lucide-react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";

type Props = {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly keys?: string;
  readonly isDisabled?: boolean;
  onPress(this: void): void;
};

/** A button that is only an icon; its name, and the keys that do the same, show as a tooltip. */
export function IconButton({ icon: Icon, name, keys, isDisabled = false, onPress }: Props) {
  return (
    <TooltipTrigger delay={500}>
      <Button className="icon-button" aria-label={name} isDisabled={isDisabled} onPress={onPress}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {name}
        {keys ? <kbd>{keys}</kbd> : undefined}
      </Tooltip>
    </TooltipTrigger>
  );
}
