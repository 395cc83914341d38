attach $path as release (read_only);
set enable_external_access = false;
set lock_configuration = true;
