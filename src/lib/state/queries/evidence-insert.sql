insert into evidence_files (sha256, bytes, extension, stored_at)
values (:sha256, :bytes, :extension, :now)
on conflict (sha256) do nothing
