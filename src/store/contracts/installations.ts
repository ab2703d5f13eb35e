/** A workspace that installed the app; `data` is text the platform wrote (encrypted by it). */
export interface Installations {
  readonly get: (platform: string, teamId: string) => Promise<string | null>;
  readonly save: (platform: string, teamId: string, data: string, now: number) => Promise<void>;
  readonly remove: (platform: string, teamId: string) => Promise<boolean>;
  readonly all: (platform: string) => Promise<readonly { readonly teamId: string; readonly data: string }[]>;
}
