namespace Signet.AspNetCore.Tests.Resources;

/// <summary>Secrets and clients that change while their machine goes on working.</summary>
public abstract class CredentialTests(ServerFixture fixture)
{
    private const string Refused = "401 oidc.invalid_client";
    private const string Unknown = "400 oidc.invalid_client";

    [Fact]
    public async Task A_secret_changed_under_load_fails_no_request_and_the_deleted_one_is_refused_at_once()
    {
        var (machine, resource) = (await Machine.CreateAsync(fixture.Server, fixture.Api), await ApiResource.CreateAsync(fixture.Api));
        await using var api = await ProtectedApi.StartAsync(fixture.Server, resource.Indicator);
        var secrets = $"/api/applications/{machine.Id}/secrets";
        var (current, name) = (machine.Secret, "Default secret");
        await using var load = await Load.StartAsync(async () => await api.CallAsync(await machine.TokenAsync(resource, current)));

        for (var i = 0; i < 3; i++)
        {
            var (old, oldName) = (current, name);
            name = $"Secret {i}";
            current = (string)(await fixture.Api.CallAsync(HttpMethod.Post, secrets, new { name }))["value"]!;
            await load.GoOnAsync(TestContext.Current.CancellationToken);
            await fixture.Api.CallAsync(HttpMethod.Delete, $"{secrets}/{Uri.EscapeDataString(oldName)}");
            var answers = await ProtocolSignIn.AtOnceAsync(8, () => machine.RequestTokenAsync(resource, old));

            Assert.All(await Task.WhenAll(answers.Select(answer => answer.VerdictAsync())), verdict => Assert.Equal(Refused, verdict));
            await load.GoOnAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal([$"200 {machine.Id}"], (await load.StopAsync()).Distinct());
    }

    [Fact]
    public async Task A_client_deleted_under_load_gets_no_token_from_the_moment_the_deletion_was_answered()
    {
        var (machine, resource) = (await Machine.CreateAsync(fixture.Server, fixture.Api), await ApiResource.CreateAsync(fixture.Api));
        var isGone = false;
        await using var load = await Load.StartAsync(async () =>
        {
            var when = Volatile.Read(ref isGone) ? "after" : "before";
            using var response = await machine.RequestTokenAsync(resource);
            return $"{when} {await response.VerdictAsync()}";
        });

        await fixture.Api.CallAsync(HttpMethod.Delete, $"/api/applications/{machine.Id}");
        Volatile.Write(ref isGone, true);
        await load.GoOnAsync(TestContext.Current.CancellationToken);

        var results = await load.StopAsync();
        Assert.Equal([$"after {Unknown}", "before 200"], results.Distinct().Except([$"before {Unknown}"]).Order(StringComparer.Ordinal));
    }
}
