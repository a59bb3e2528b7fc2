// In Next this import fails the build of a browser bundle; a test has no such bundle.
export {};
