import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal as AriaModal, ModalOverlay } from "react-aria-components";
import { words } from "../model/words.ts";
import { useDesk } from "./desk.ts";

type Props = { readonly title: string; readonly isWide?: boolean; readonly children: ReactNode };

/** A dialog over the window; Escape and the cross close it, and the focus goes back to where it was. */
export function Modal({ title, isWide = false, children }: Props) {
  const desk = useDesk();
  const close = () => desk.showDialog(undefined);
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()} className="overlay">
      <AriaModal className={isWide ? "modal wide" : "modal"}>
        <Dialog className="dialog" aria-label={title}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="icon-button" aria-label={words().frame.close} onClick={close}>
              <X size={16} aria-hidden />
            </button>
          </div>
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}
