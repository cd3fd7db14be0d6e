using Signet.Management.Client.Http;

namespace Signet.Management.Client.AccountCenters;

/// <summary><c>/api/account-center</c>.</summary>
public sealed class AccountCenterClient
{
    private const string Path = "api/account-center";
    private readonly ApiTransport _api;

    internal AccountCenterClient(ApiTransport api) => _api = api;

    public Task<AccountCenter> GetAsync(CancellationToken ct = default) => _api.GetAsync<AccountCenter>(Path, ct);

    public Task<AccountCenter> UpdateAsync(UpdateAccountCenterRequest request, CancellationToken ct = default) =>
        _api.PatchAsync<AccountCenter>(Path, request, ct);
}
