import { createRequire } from "node:module";

interface Certificates {
  createCA: (about: object) => Promise<{ key: string; cert: string }>;
  createCert: (about: object) => Promise<{ key: string; cert: string }>;
}

/** A certificate for localhost, made on this machine for one run and kept nowhere. */
export const makeCertificate = async (): Promise<{ key: string; cert: string }> => {
  // The library that office-addin-dev-certs makes its certificates with; used directly, nothing is installed or reported.
  const { createCA, createCert } = createRequire(require.resolve("office-addin-dev-certs"))("mkcert") as Certificates;
  const about = { organization: "Test host", countryCode: "VN", state: "Test", locality: "Test" };
  const ca = await createCA({ ...about, validity: 1 });
  return createCert({ domains: ["localhost", "127.0.0.1"], validity: 1, ca });
};
