using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.Tenants;

namespace Signet.Server.Tests.Architecture;

/// <summary>Attack class H at its root: every tenant-owned row is filtered, and a row of another tenant cannot be saved.</summary>
public sealed class TenantFilterTests(OnSqlite fixture)
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
}
