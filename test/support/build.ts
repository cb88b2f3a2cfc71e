import { execFileSync } from 'node:child_process';

/** Builds the product once before all tests: some start it as its users do, from `dist/`. */
export default function build() {
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
}
