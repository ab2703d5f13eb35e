/**
 * Why a GET brought no usable answer. `blocked`: we refuse to go there (private address, scheme, port). `refused`: nobody
 * took the connection, or it broke. `encoding`: the body could not be decompressed. `http`: the server answered with an
 * error status. `resting`: nothing was asked, because the host wants to be left alone; `status` and Retry-After repeat what it
 * said. `unpermitted`: the caller's own check refused. `cancelled`: the caller's own signal.
 */
export type HttpFailureKind =
  | 'blocked'
  | 'timeout'
  | 'too-large'
  | 'refused'
  | 'tls'
  | 'dns'
  | 'http'
  | 'redirect'
  | 'encoding'
  | 'resting'
  | 'unpermitted'
  | 'cancelled';

/** Header names in lower case; repeated headers joined with ", ". */
export type HttpHeaders = Readonly<Record<string, string>>;

/** One redirect that was followed. */
export interface Redirect {
  readonly status: number;
  /** Absolute URL it led to. */
  readonly to: string;
}

/** A 2xx or 304 answer. */
export interface HttpSuccess {
  readonly ok: true;
  readonly status: number;
  /** The URL that answered, after redirects. */
  readonly url: string;
  readonly redirects: readonly Redirect[];
  readonly headers: HttpHeaders;
  /** Decompressed. Empty for 204 and 304. */
  readonly body: Uint8Array;
}

export interface HttpFailure {
  readonly ok: false;
  readonly kind: HttpFailureKind;
  /** One sentence for a person, without the URL. */
  readonly reason: string;
  /** Null when no answer came. */
  readonly status: number | null;
  readonly url: string;
  readonly redirects: readonly Redirect[];
  readonly headers: HttpHeaders | null;
  /** The start of an error page (kind `http`), for telling a challenge page from a plain refusal; null otherwise. */
  readonly body: Uint8Array | null;
}

export type HttpAnswer = HttpSuccess | HttpFailure;
