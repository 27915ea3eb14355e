import type { FileHandle } from "node:fs/promises";
import { type Files, realFiles } from "../../../server/store/files.ts";

type Operation =
  | "open"
  | "write"
  | "sync"
  | "datasync"
  | "truncate"
  | "rename"
  | "unlink"
  | "mkdir"
  | "copyFile"
  | "chmod";

/** A disk that fails as it is told: real files underneath. */
export class Disk {
  /** The error code with which an operation on a path fails; undefined where it does not. */
  refuse: (operation: Operation, path: string) => string | undefined = () => undefined;
  /** Bytes that can still be written before the disk is full. */
  room = Infinity;
  /** Bytes one write takes at most. */
  most = Infinity;
  /** Called before each write, and may wait: a slow disk. */
  beforeWrite: (path: string) => Promise<void> | void = () => undefined;
  readonly calls: string[] = [];

  readonly files: Files = {
    ...realFiles,
    open: async (path, flags, mode) => {
      // A read-only disk lets files be opened for reading.
      if (flags !== "r" && flags !== undefined) this.#check("open", String(path));
      return this.#wrapped(await realFiles.open(path, flags, mode), String(path));
    },
    rename: async (from, to) => {
      this.#check("rename", String(to));
      await realFiles.rename(from, to);
    },
    unlink: async (path) => {
      this.#check("unlink", String(path));
      await realFiles.unlink(path);
    },
    copyFile: async (from, to, mode) => {
      this.#check("copyFile", String(to));
      await realFiles.copyFile(from, to, mode);
    },
    chmod: async (path, mode) => {
      this.#check("chmod", String(path));
      await realFiles.chmod(path, mode);
    },
  };

  #check(operation: Operation, path: string): void {
    this.calls.push(`${operation} ${path}`);
    const code = this.refuse(operation, path);
    if (code !== undefined) throw Object.assign(new Error(`${code}: made up, ${operation}`), { code });
  }

  #wrapped(handle: FileHandle, path: string): FileHandle {
    const write = async (bytes: Uint8Array, offset: number, length: number, position: number) => {
      await this.beforeWrite(path);
      this.#check("write", path);
      if (this.room <= 0) throw Object.assign(new Error("ENOSPC: made up"), { code: "ENOSPC" });
      // A disk that fills up takes the first part and says so only by the count.
      const taken = Math.min(length, this.room, this.most);
      this.room -= taken;
      return await handle.write(bytes, offset, taken, position);
    };
    const checked = (operation: "sync" | "datasync" | "truncate") => async (length?: number) => {
      this.#check(operation, path);
      await (operation === "truncate" ? handle.truncate(length) : handle[operation]());
    };
    const replaced = new Map<string | symbol, unknown>([
      ["write", write],
      ["sync", checked("sync")],
      ["datasync", checked("datasync")],
      ["truncate", checked("truncate")],
    ]);
    return new Proxy(handle, {
      get: (target, key) => {
        const value: unknown = replaced.get(key) ?? Reflect.get(target, key, target);
        return typeof value === "function" && !replaced.has(key)
          ? (value.bind(target) as unknown) // private fields of the handle need the handle itself
          : value;
      },
    });
  }
}
