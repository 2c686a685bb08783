// < > : " / \ | ? * and control characters, which Windows allows in no name
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]+/g;
// con · nul · com1: Windows keeps these for devices
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const LONGEST = 80;

/** Names of files for units, without an ending: each differs from the others without regard to case. */
export const fileNames = (units: readonly string[]): string[] => {
  const taken = new Set<string>();
  return units.map((unit) => {
    const plain = unit.normalize("NFC").replace(FORBIDDEN, "-").replace(/\s+/g, " ").trim();
    const short =
      Array.from(plain.replace(DEVICES, "_$&"))
        .slice(0, LONGEST)
        .join("")
        .replace(/[.\s]+$/, "") || "_";
    for (let number = 1; ; number++) {
      const name = number === 1 ? short : `${short} (${number})`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
};
