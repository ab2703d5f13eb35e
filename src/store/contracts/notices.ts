/** What subscribers were told about the program itself (a silent feed, a failed delivery), so that it is told once. */
export interface Notices {
  /** True when this topic was new or its `data` differs from what was told last. */
  readonly tell: (topic: string, subscriptionId: string, data: string, now: number) => Promise<boolean>;
  readonly clear: (topic: string) => Promise<void>;
  readonly all: () => Promise<
    readonly { readonly topic: string; readonly subscriptionId: string; readonly data: string; readonly at: number }[]
  >;
}
