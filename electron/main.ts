import { app } from "electron/main";

void app.whenReady();
