// Vite's way to read a file as text: the test fixture stays a plain CSV and shared stays free of node:*.
declare module "*.csv?raw" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: Vite hands raw text over as the default export.
  export default text;
}
