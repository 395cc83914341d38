detach source;
use release.marts;
set enable_external_access = false;
set lock_configuration = true;
