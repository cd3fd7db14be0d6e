// One server per database for all suites that can share it.
[assembly: AssemblyFixture(typeof(OnSqlite))]
[assembly: AssemblyFixture(typeof(OnPostgreSql))]
