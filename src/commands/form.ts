/** One thing to fill in. `name` is the option of the command it stands for. */
export interface FormField {
  readonly name: string;
  /** At most 45 characters, as Discord allows. */
  readonly label: string;
  readonly hint: string;
  /** What holds now. */
  readonly value: string;
  /** The only values it takes; null when anything will do. */
  readonly choices: readonly string[] | null;
}

/** What a command asks back when it was given nothing; sent, it is the same command with these options. */
export interface Form {
  /** At most 24 characters, as Slack allows. */
  readonly title: string;
  /** At most five, as Discord allows; all have to be filled in. */
  readonly fields: readonly FormField[];
}
