import { ipcRenderer } from "electron/renderer";

void ipcRenderer;
