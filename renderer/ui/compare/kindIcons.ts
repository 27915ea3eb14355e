import {
  Equal,
  type LucideIcon,
  MoveHorizontal,
  SlidersHorizontal,
  SquareArrowLeft,
  SquareArrowRight,
  Tag,
} from "lucide-react";
import type { ComparisonKind } from "../../../shared/review/compare.ts";

/** The sign of each kind of difference; it never stands without its word. */
export const kindIcons: Readonly<Record<ComparisonKind, LucideIcon>> = {
  same: Equal,
  "only-a": SquareArrowLeft,
  "only-b": SquareArrowRight,
  label: Tag,
  boundary: MoveHorizontal,
  attributes: SlidersHorizontal,
};
