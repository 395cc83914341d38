/** Pages carry no script of the framework; the enhancement is one external module. */
export const csr = false;
