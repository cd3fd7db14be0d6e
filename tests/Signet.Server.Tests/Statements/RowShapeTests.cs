using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.Sessions;
using Signet.Identity.Statements;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Server.Tests.Statements;

/// <summary>What Entity Framework stored is what is read without it, and the other way round, column by column, also of columns that are yet to come.</summary>
public abstract class RowShapeTests(ServerFixture fixture)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_user_is_read_and_stored_with_every_column() => CompareAsync<User>();

    [Fact]
    public Task A_grant_is_read_and_stored_with_every_column() => CompareAsync<OidcGrant>();

    [Fact]
    public Task A_session_is_read_and_stored_with_every_column() => CompareAsync<OidcSession>();

    [Fact]
    public Task A_session_authorization_is_read_and_stored_with_every_column() => CompareAsync<OidcSessionAuthorization>();

    [Fact]
    public Task An_access_token_is_read_and_stored_with_every_column() => CompareAsync<AccessTokenRow>();

    [Fact]
    public Task A_refresh_token_is_read_and_stored_with_every_column() => CompareAsync<RefreshTokenRow>();

    private async Task CompareAsync<T>()
        where T : class, ITenantOwned
    {
        await using var scope = fixture.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(TenantId.Default);
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
        // What the row refers to need not be there: the transaction ends without a commit.
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await WithoutForeignKeysAsync(db);
        var properties = db.Model.FindEntityType(typeof(T))!.GetProperties().ToList();
        var shape = new RowShape<T>(db.Model);
        var key = properties.Last(property => property.IsPrimaryKey());
        var read = new ReadStatement<T>(
            $"SELECT {shape.Columns("x")} FROM {shape.Table} x WHERE x.tenant_id = $1 AND x.{key.GetColumnName()} = $2", reader => shape.Read(reader, 0));
        var statements = scope.ServiceProvider.GetRequiredService<IStatements>();
        foreach (var nulls in (bool[])[false, true])
        {
            var row = SampleRows.Make<T>(properties, $"a{nulls}", nulls);
            db.Add(row);
            await db.SaveChangesAsync(Ct);
            Assert.Empty(SampleRows.Different(properties, row, Assert.Single(await statements.ReadAsync(db, read, KeyOf(row), now: null, Ct))));

            var other = SampleRows.Make<T>(properties, $"b{nulls}", nulls);
            await statements.InsertAsync(db, [shape.Insert(db, other)], Ct);
            var (name, value) = (key.Name, KeyOf(other));
            Assert.Empty(SampleRows.Different(properties, other, await db.Set<T>().AsNoTracking().SingleAsync(found => EF.Property<string>(found, name) == value, Ct)));
        }

        string KeyOf(T row) => (string)key.PropertyInfo!.GetValue(row)!;
    }

    private async Task WithoutForeignKeysAsync(SignetDb db)
    {
        if (fixture.Server.Database.IsPostgreSql)
        {
            await db.Database.ExecuteSqlRawAsync("SET LOCAL session_replication_role = replica", Ct);
        }
        else
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", Ct);
        }
    }
}
