select sha256, bytes, extension from evidence_files where sha256 = :sha256
