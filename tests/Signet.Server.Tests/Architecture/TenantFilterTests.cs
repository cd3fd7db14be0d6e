using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.Statements;
using Signet.Identity.Tenants;

namespace Signet.Server.Tests.Architecture;

/// <summary>Attack class H at its root: every tenant-owned row is filtered, and a row of another tenant cannot be saved.</summary>
public sealed partial class TenantFilterTests(OnSqlite fixture)
{
    [Fact]
    public async Task Every_entity_but_the_tenant_itself_is_owned_and_filtered()
    {
        await using var scope = fixture.Server.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<SignetDb>().Model;

        Assert.Empty(model.GetEntityTypes()
            .Where(type => type.ClrType != typeof(Tenant))
            .Where(type => !typeof(ITenantOwned).IsAssignableFrom(type.ClrType) || type.GetDeclaredQueryFilters().Count == 0)
            .Select(type => type.ClrType.Name));
    }

    [Fact]
    public async Task Every_key_of_a_tenant_owned_row_starts_with_the_tenant()
    {
        await using var scope = fixture.Server.Services.CreateAsyncScope();
        var model = scope.ServiceProvider.GetRequiredService<SignetDb>().Model;

        Assert.Empty(model.GetEntityTypes()
            .Where(type => typeof(ITenantOwned).IsAssignableFrom(type.ClrType))
            .Where(type => type.FindPrimaryKey()!.Properties[0].Name != nameof(ITenantOwned.TenantId))
            .Select(type => type.ClrType.Name));
    }

    [Fact]
    public void Every_table_of_a_read_in_sql_is_held_to_the_tenant()
    {
        var reads = fixture.Server.Services.GetRequiredService<ProtocolStatements>();
        var statements = typeof(ProtocolStatements).GetProperties(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(property => property.PropertyType.GetGenericTypeDefinition() == typeof(ReadStatement<>))
            .ToDictionary(property => property.Name, property => (string)((dynamic)property.GetValue(reads)!).Sql);

        Assert.NotEmpty(statements);
        Assert.Empty(statements.Where(statement => !IsHeld(statement.Value)).Select(statement => statement.Key));
    }

    [Fact]
    public async Task H_a_row_of_another_tenant_is_neither_found_nor_saved()
    {
        var (id, _) = await fixture.CreateUserAsync("Correct-horse-9");
        await using var scope = fixture.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(TenantId.Admin);
        var db = scope.ServiceProvider.GetRequiredService<SignetDb>();

        Assert.False(await db.Users.AnyAsync(u => u.Id == id, TestContext.Current.CancellationToken));
        db.Users.Add(Identity.Users.User.Create(TenantId.Default, null, DateTimeOffset.UnixEpoch));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    private static bool IsHeld(string sql) => TableAlias().Matches(sql) is { Count: > 0 } tables
        && tables.All(table => sql.Contains($"{table.Groups[1].Value}.tenant_id = $1", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(?:FROM|JOIN) \w+ (\w+)")]
    private static partial Regex TableAlias();
}
