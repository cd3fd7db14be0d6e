using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity;
using Signet.Identity.Sessions;
using Signet.Identity.Statements;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Server.Tests.Statements;

/// <summary>The reads behind tokens and sessions: what is expired, suspended, gone or another tenant's is not there.</summary>
public abstract class StatementTests(ServerFixture fixture)
{
    private static readonly DateTimeOffset _now = DateTimeOffset.FromUnixTimeMilliseconds(1_800_000_000_000);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_comes_with_its_grant_and_its_user()
    {
        await using var store = new Store(fixture, TenantId.Default);
        var user = await store.AddUserAsync();
        var hash = await store.AddTokensAsync(user, grantLifetime: TimeSpan.FromHours(1));

        var access = Assert.Single(await store.ReadAsync(reads => reads.AccessToken, hash, _now));
        Assert.Equal((hash, user.Id, user.Id), (access.Token.Hash, access.Grant?.UserId, access.User?.Id));
        var refresh = Assert.Single(await store.ReadAsync(reads => reads.RefreshToken, hash, _now));
        Assert.Equal((hash, user.Id, user.Id), (refresh.Token.Hash, refresh.Grant?.UserId, refresh.User?.Id));
        Assert.Single(await store.ReadAsync(reads => reads.Grant, hash, _now));
        Assert.Empty(store.Db.ChangeTracker.Entries());
    }

    [Fact]
    public async Task What_expires_now_is_gone()
    {
        await using var store = new Store(fixture, TenantId.Default);
        var hash = await store.AddTokensAsync(await store.AddUserAsync(), TimeSpan.FromHours(1));
        var end = _now.AddHours(2);

        Assert.Single(await store.ReadAsync(reads => reads.AccessToken, hash, end.AddMilliseconds(-1)));
        Assert.Empty(await store.ReadAsync(reads => reads.AccessToken, hash, end));
        Assert.Empty(await store.ReadAsync(reads => reads.RefreshToken, hash, end));
        Assert.Null(Assert.Single(await store.ReadAsync(reads => reads.AccessToken, hash, _now.AddHours(1))).Grant);
        Assert.Null(Assert.Single(await store.ReadAsync(reads => reads.RefreshToken, hash, _now.AddHours(1))).Grant);
        Assert.Empty(await store.ReadAsync(reads => reads.Grant, hash, _now.AddHours(1)));
        Assert.Single(await store.ReadAsync(reads => reads.SessionByUid, hash, end.AddMilliseconds(-1)));
        Assert.Empty(await store.ReadAsync(reads => reads.SessionByUid, hash, end));
        Assert.Empty(await store.ReadAsync(reads => reads.SessionByIdHash, hash, end));
    }

    [Fact]
    public async Task A_suspended_user_is_not_there()
    {
        await using var store = new Store(fixture, TenantId.Default);
        var user = await store.AddUserAsync();
        var hash = await store.AddTokensAsync(user, TimeSpan.FromHours(1));
        Assert.Single(await store.ReadAsync(reads => reads.LiveUser, user.Id, now: null));

        await store.Db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsSuspended, true), Ct);

        Assert.Empty(await store.ReadAsync(reads => reads.LiveUser, user.Id, now: null));
        Assert.Null(Assert.Single(await store.ReadAsync(reads => reads.AccessToken, hash, _now)).User);
        Assert.Null(Assert.Single(await store.ReadAsync(reads => reads.RefreshToken, hash, _now)).User);
    }

    [Fact]
    public async Task A_session_comes_with_each_authorization_or_none()
    {
        await using var store = new Store(fixture, TenantId.Default);
        var hash = await store.AddTokensAsync(await store.AddUserAsync(), TimeSpan.FromHours(1));

        Assert.Null(Assert.Single(await store.ReadAsync(reads => reads.SessionByIdHash, hash, _now)).Authorization);

        store.Db.AddRange(new OidcSessionAuthorization(TenantId.Default, hash, "one"), new OidcSessionAuthorization(TenantId.Default, hash, "two"));
        await store.SaveAsync();
        foreach (var rows in (IReadOnlyList<SessionRow>[])[
            await store.ReadAsync(reads => reads.SessionByIdHash, hash, _now), await store.ReadAsync(reads => reads.SessionByUid, hash, _now)])
        {
            Assert.Equal(["one", "two"], rows.Select(row => row.Authorization!.ClientId).Order());
        }
    }

    [Fact]
    public async Task H_another_tenant_reads_nothing_of_it()
    {
        await using var store = new Store(fixture, TenantId.Default);
        var user = await store.AddUserAsync();
        var hash = await store.AddTokensAsync(user, TimeSpan.FromHours(1));
        await using var other = new Store(fixture, TenantId.Admin);

        Assert.Empty(await other.ReadAsync(reads => reads.AccessToken, hash, _now));
        Assert.Empty(await other.ReadAsync(reads => reads.RefreshToken, hash, _now));
        Assert.Empty(await other.ReadAsync(reads => reads.Grant, hash, _now));
        Assert.Empty(await other.ReadAsync(reads => reads.SessionByUid, hash, _now));
        Assert.Empty(await other.ReadAsync(reads => reads.SessionByIdHash, hash, _now));
        Assert.Empty(await other.ReadAsync(reads => reads.LiveUser, user.Id, now: null));
    }

    [Fact]
    public async Task H_a_row_of_another_tenant_is_not_stored()
    {
        await using var store = new Store(fixture, TenantId.Default);
        await using var other = new Store(fixture, TenantId.Admin);
        var row = store.AccessTokenOf(await store.AddUserAsync(), Ids.New());

        await Assert.ThrowsAsync<InvalidOperationException>(() => other.InsertAsync(row));
        Assert.Empty(await store.ReadAsync(reads => reads.AccessToken, row.Hash, _now));
    }

    [Fact]
    public async Task What_the_transaction_of_the_context_changed_is_read_within_it_only()
    {
        await using var store = new Store(fixture, TenantId.Default);
        await using var other = new Store(fixture, TenantId.Default);
        await using var transaction = await store.Db.Database.BeginTransactionAsync(Ct);
        var user = await store.AddUserAsync();

        Assert.Single(await store.ReadAsync(reads => reads.LiveUser, user.Id, now: null));
        Assert.Empty(await other.ReadAsync(reads => reads.LiveUser, user.Id, now: null));
    }

    [Fact]
    public async Task Rows_are_stored_together_or_not_at_all()
    {
        await using var store = new Store(fixture, TenantId.Default);
        await using var other = new Store(fixture, TenantId.Default);
        var user = await store.AddUserAsync();
        var (one, two) = (store.AccessTokenOf(user, Ids.New()), store.AccessTokenOf(user, Ids.New()));

        await Assert.ThrowsAnyAsync<DbException>(() => store.InsertAsync(one, two, one));
        Assert.Empty(await other.ReadAsync(protocol => protocol.AccessToken, one.Hash, _now));
        await store.InsertAsync(one, two);

        Assert.Single(await other.ReadAsync(protocol => protocol.AccessToken, one.Hash, _now));
        Assert.Single(await other.ReadAsync(protocol => protocol.AccessToken, two.Hash, _now));
    }

    [Fact]
    public async Task A_rotation_stores_its_tokens_with_every_column()
    {
        await using var store = new Store(fixture, TenantId.Default);
        var user = await store.AddUserAsync();
        var hash = await store.AddTokensAsync(user, TimeSpan.FromHours(1));
        var (access, successor) = (store.Sample<AccessTokenRow>(user, hash), store.Sample<RefreshTokenRow>(user, hash));

        Assert.True(await store.RotateAsync(hash, access, successor));

        Assert.Empty(await store.DifferentAsync(access, row => row.Hash == access.Hash));
        Assert.Empty(await store.DifferentAsync(successor, row => row.Hash == successor.Hash));
    }

    private sealed class Store : IAsyncDisposable
    {
        private readonly AsyncServiceScope _scope;

        public Store(ServerFixture fixture, TenantId tenant)
        {
            _scope = fixture.Server.Services.CreateAsyncScope();
            _scope.ServiceProvider.GetRequiredService<CurrentTenant>().Set(tenant);
        }

        public SignetDb Db => _scope.ServiceProvider.GetRequiredService<SignetDb>();

        public ValueTask<IReadOnlyList<T>> ReadAsync<T>(Func<ProtocolStatements, ReadStatement<T>> which, string key, DateTimeOffset? now) =>
            _scope.ServiceProvider.GetRequiredService<IStatements>()
                .ReadAsync(Db, which(_scope.ServiceProvider.GetRequiredService<ProtocolStatements>()), key, now, Ct);

        public async Task<User> AddUserAsync()
        {
            var user = User.Create(Db.TenantId, null, _now);
            Db.Add(user);
            await SaveAsync();
            return user;
        }

        /// <summary>A session, a grant and both tokens, under one key; all but the grant for two hours.</summary>
        public async Task<string> AddTokensAsync(User user, TimeSpan grantLifetime)
        {
            var (key, end) = (Ids.New(), _now.AddHours(2));
            var grant = OidcGrant.Create(Db.TenantId, key, "client", user.Id, _now);
            (grant.Payload, grant.ExpiresAt) = ("{}", _now + grantLifetime);
            var session = OidcSession.Create(Db.TenantId, key, _now);
            (session.IdHash, session.UserId, session.LoginAt, session.ExpiresAt) = (key, user.Id, _now, end);
            Db.AddRange(grant, session);
            Db.Add(AccessTokenOf(user, key));
            Db.Add(new RefreshTokenRow
            {
                TenantId = Db.TenantId,
                Hash = key,
                ClientId = "client",
                UserId = user.Id,
                GrantId = key,
                Scope = "openid",
                GrantType = "x",
                Resources = "",
                ExpiresAt = end,
            });
            await SaveAsync();
            return key;
        }

        public AccessTokenRow AccessTokenOf(User user, string key) => new()
        {
            TenantId = Db.TenantId,
            Hash = key,
            ClientId = "client",
            UserId = user.Id,
            GrantId = key,
            Scope = "openid",
            GrantType = "x",
            ExpiresAt = _now.AddHours(2),
        };

        public Task InsertAsync(params AccessTokenRow[] rows)
        {
            var shape = _scope.ServiceProvider.GetRequiredService<ProtocolStatements>().AccessTokens;
            return _scope.ServiceProvider.GetRequiredService<IStatements>().InsertAsync(Db, [.. rows.Select(row => shape.Insert(Db, row))], Ct);
        }

        /// <summary>A token of an existing user and grant that nobody has used yet, with something in every other column.</summary>
        public T Sample<T>(User user, string grantId)
            where T : class
        {
            var properties = PropertiesOf<T>();
            var row = SampleRows.Make<T>(properties, Ids.New(), nulls: false);
            Set(nameof(RefreshTokenRow.UserId), user.Id);
            Set(nameof(RefreshTokenRow.GrantId), grantId);
            Set(nameof(RefreshTokenRow.ConsumedAt), null);
            return row;

            void Set(string name, string? value) => properties.Find(property => property.Name == name)?.PropertyInfo!.SetValue(row, value);
        }

        public Task<bool> RotateAsync(string hash, AccessTokenRow access, RefreshTokenRow successor) =>
            _scope.ServiceProvider.GetRequiredService<ITokenRotation>().TryRotateAsync(Db, hash, _now, _now, access, successor, Ct);

        /// <summary>The columns in which what is stored is not what was given.</summary>
        public async Task<IEnumerable<string>> DifferentAsync<T>(T expected, Expression<Func<T, bool>> which)
            where T : class =>
            SampleRows.Different(PropertiesOf<T>(), expected, await Db.Set<T>().AsNoTracking().SingleAsync(which, Ct));

        private List<IProperty> PropertiesOf<T>() => [.. Db.Model.FindEntityType(typeof(T))!.GetProperties()];

        public async Task SaveAsync()
        {
            await Db.SaveChangesAsync(Ct);
            Db.ChangeTracker.Clear();
        }

        public ValueTask DisposeAsync() => _scope.DisposeAsync();
    }
}
