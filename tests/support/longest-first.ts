import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where the longest tests are, longest first; what stands in none of them comes after, and what shares a process last. */
const LONG = ['soak/', 'cli/', 'contracts/', 'queue/', 'platforms/', 'jobs/', 'security/', 'articles/', 'commands/'];

const rankOf = ({ moduleId, project }: TestSpecification): number => {
  const place = LONG.findIndex((room) => moduleId.includes(`/tests/${room}`));
  return (project.config.isolate ? 0 : 100) + (place < 0 ? LONG.length : place);
};

/** The order in which test files begin: the same in every run and checkout, so that no worker ends long after another. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
