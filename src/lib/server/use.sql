use release.marts;
