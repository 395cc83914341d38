create table release.marts.$table as select * from source.marts.$table
