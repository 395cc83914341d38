attach $path as source (read_only);
attach ':memory:' as release;
create schema release.marts;
