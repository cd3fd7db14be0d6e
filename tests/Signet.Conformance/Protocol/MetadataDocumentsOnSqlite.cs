namespace Signet.Conformance.Protocol;

public sealed class MetadataDocumentsOnSqlite(MetadataDocumentsOnSqlite.Sqlite fixture)
    : MetadataDocumentTests(fixture), IClassFixture<MetadataDocumentsOnSqlite.Sqlite>
{
    public sealed class Sqlite() : Fixture(postgreSql: false);
}
