namespace Signet.Conformance.Protocol;

public sealed class MetadataDocumentsOnPostgreSql(MetadataDocumentsOnPostgreSql.PostgreSql fixture)
    : MetadataDocumentTests(fixture), IClassFixture<MetadataDocumentsOnPostgreSql.PostgreSql>
{
    public sealed class PostgreSql() : Fixture(postgreSql: true);
}
