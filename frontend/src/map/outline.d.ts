/** Cut from world-atlas by the build: SVG path data in units of the frame. */
declare module 'outline:cambodia' {
  const outline: { readonly country: string; readonly neighbours: string };
  export default outline;
}
