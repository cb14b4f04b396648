// The bundler turns a text file into its content.
declare module '*.txt' {
  const content: string;

  export { content as default };
}
