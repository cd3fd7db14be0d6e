namespace Signet.AspNetCore.Tests.Resources;

/// <summary>What a resource server notices of new and of removed signing keys (management.md 23.3). The server is these tests' own.</summary>
public abstract class KeyRotationTests(ServerFixture fixture)
{
    private const string Keys = "/api/configs/oidc/private-keys";
    private const string UnknownKey = "401 SecurityTokenSignatureKeyNotFoundException";
    private const int Hour = 3600;
    private const int Patience = 120_000;

    [Fact]
    public async Task A_new_key_is_fetched_because_of_a_token_it_signed_and_the_previous_key_stays_valid()
    {
        var (machine, resource, accepted) = await CreateAsync();
        await using var api = await ProtectedApi.StartAsync(fixture.Server, resource.Indicator);
        var first = await machine.TokenAsync(resource);
        Assert.Equal(accepted, await api.CallAsync(first));

        await RotateAsync();
        var second = await machine.TokenAsync(resource);

        // The handler fetches in the background: meanwhile it refuses, also the token that made it do so.
        var answers = new List<string> { await api.CallAsync(second) };
        for (var i = 0; i < 200 && answers[^1] == UnknownKey; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            answers.Add(await api.CallAsync(second));
        }

        Assert.Equal(accepted, answers[^1]);
        Assert.Equal(accepted, await api.CallAsync(first));
        Assert.NotEqual(KeyOf(first), KeyOf(second));
    }

    [Fact(Timeout = Patience)]
    public async Task A_token_of_a_deleted_key_is_refused_once_the_keys_are_fetched_again_by_an_API_that_remembers_none()
    {
        var (machine, resource, accepted) = await CreateAsync();
        await using var forgetful = await ProtectedApi.StartAsync(fixture.Server, resource.Indicator, remembersKeys: false);
        await using var usual = await ProtectedApi.StartAsync(fixture.Server, resource.Indicator);
        var token = await machine.TokenAsync(resource);
        Assert.Equal([accepted, accepted], [await forgetful.CallAsync(token), await usual.CallAsync(token)]);

        await RotateAsync();
        await DeletePreviousAsync();
        Assert.Equal([accepted, accepted], [await forgetful.CallAsync(token), await usual.CallAsync(token)]);
        await forgetful.ReloadAsync(TestContext.Current.CancellationToken);
        await usual.ReloadAsync(TestContext.Current.CancellationToken);

        // Out of the box the handler goes on accepting, for LastKnownGoodLifetime (an hour), keys that verified a token before.
        Assert.Equal([UnknownKey, accepted], [await forgetful.CallAsync(token), await usual.CallAsync(token)]);
        await using var restarted = await ProtectedApi.StartAsync(fixture.Server, resource.Indicator);
        Assert.Equal(UnknownKey, await restarted.CallAsync(token));
    }

    [Fact(Timeout = Patience)]
    public async Task Three_rotations_under_load_fail_no_request_of_an_API_that_fetches_the_next_key_before_it_signs()
    {
        var (machine, resource, accepted) = await CreateAsync();
        await using var api = await ProtectedApi.StartAsync(fixture.Server, resource.Indicator);
        await using var load = await Load.StartAsync(async () =>
        {
            var token = await machine.TokenAsync(resource);
            return $"{await api.CallAsync(token)} with {KeyOf(token)}";
        });

        for (var i = 0; i < 3; i++)
        {
            var before = KeyOf(await machine.TokenAsync(resource));
            await RotateAsync(gracePeriod: Hour);
            await api.ReloadAsync(TestContext.Current.CancellationToken);
            fixture.Server.Time.Advance(TimeSpan.FromSeconds(Hour));
            while (KeyOf(await machine.TokenAsync(resource)) == before)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }

            await load.GoOnAsync(TestContext.Current.CancellationToken);
        }

        var results = (await load.StopAsync()).Distinct().ToList();
        Assert.All(results, result => Assert.StartsWith($"{accepted} with ", result, StringComparison.Ordinal));
        Assert.Equal(4, results.Count);
    }

    [Fact(Timeout = Patience)]
    public async Task Three_rotations_without_grace_under_load_fail_only_what_comes_before_the_API_fetched_the_new_key()
    {
        var (machine, resource, accepted) = await CreateAsync();
        await using var api = await ProtectedApi.StartAsync(fixture.Server, resource.Indicator);
        var phase = "";
        await using var load = await Load.StartAsync(async () =>
        {
            var begun = phase;
            return begun + await api.CallAsync(await machine.TokenAsync(resource));
        });

        for (var i = 0; i < 3; i++)
        {
            phase = "unfetched: ";
            await load.GoOnAsync(TestContext.Current.CancellationToken);
            await RotateAsync();
            await api.ReloadAsync(TestContext.Current.CancellationToken);
            phase = "";
            await load.GoOnAsync(TestContext.Current.CancellationToken);
        }

        Assert.Empty((await load.StopAsync()).Except([accepted, $"unfetched: {accepted}", $"unfetched: {UnknownKey}"]));
    }

    private static string KeyOf(string token) => (string)Jwt.Header(token)["kid"]!;

    private async Task<(Machine Machine, ApiResource Resource, string Accepted)> CreateAsync()
    {
        using var management = await ManageAsync();
        var machine = await Machine.CreateAsync(fixture.Server, management);
        return (machine, await ApiResource.CreateAsync(management), $"200 {machine.Id}");
    }

    private async Task RotateAsync(int gracePeriod = 0)
    {
        using var management = await ManageAsync();
        await management.CallAsync(HttpMethod.Post, Keys + "/rotate", new { rotationGracePeriod = gracePeriod });
    }

    private async Task DeletePreviousAsync()
    {
        using var management = await ManageAsync();
        var keys = (await management.CallAsync(HttpMethod.Get, Keys)).AsArray();
        var previous = keys.Single(key => (string)key!["status"]! == "Previous")!;
        await management.CallAsync(HttpMethod.Delete, $"{Keys}/{previous["id"]}");
    }

    /// <summary>With a new token: rotations outlive the ones before.</summary>
    private Task<ManagementApi> ManageAsync() => ManagementApi.OpenAsync(fixture.Server.Core, fixture.Api.ClientId, fixture.Api.ClientSecret);
}
