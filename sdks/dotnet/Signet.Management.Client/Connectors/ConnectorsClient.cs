using Signet.Management.Client.Http;

namespace Signet.Management.Client.Connectors;

/// <summary><c>/api/connectors</c> and <c>/api/connector-factories</c>.</summary>
public sealed class ConnectorsClient
{
    private readonly ApiTransport _api;

    internal ConnectorsClient(ApiTransport api) => _api = api;

    /// <summary>All configured connectors.</summary>
    public Task<List<Connector>> ListAsync(CancellationToken ct = default) => _api.GetAsync<List<Connector>>("api/connectors", ct);

    /// <summary>404 <c>entity.not_found</c>.</summary>
    public Task<Connector> GetAsync(string id, CancellationToken ct = default) => _api.GetAsync<Connector>(Route.To($"api/connectors/{id}"), ct);

    /// <summary>422 <c>connector.multiple_target_with_same_platform</c>, 400 <c>connector.invalid_config</c>.</summary>
    public Task<Connector> CreateAsync(CreateConnectorRequest request, CancellationToken ct = default) =>
        _api.PostAsync<Connector>("api/connectors", request, ct);

    /// <summary>400 <c>connector.invalid_config</c>.</summary>
    public Task<Connector> UpdateAsync(string id, UpdateConnectorRequest request, CancellationToken ct = default) =>
        _api.PatchAsync<Connector>(Route.To($"api/connectors/{id}"), request, ct);

    /// <summary>Also removes it from the sign-in experience and deletes its stored tokens.</summary>
    public Task DeleteAsync(string id, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Delete, Route.To($"api/connectors/{id}"), null, ct);

    /// <summary>All kinds of connectors the server can run.</summary>
    public Task<List<ConnectorFactory>> ListFactoriesAsync(CancellationToken ct = default) =>
        _api.GetAsync<List<ConnectorFactory>>("api/connector-factories", ct);

    /// <summary>404 <c>entity.not_found</c>.</summary>
    public Task<ConnectorFactory> GetFactoryAsync(string factoryId, CancellationToken ct = default) =>
        _api.GetAsync<ConnectorFactory>(Route.To($"api/connector-factories/{factoryId}"), ct);

    /// <summary>Sends a test message with an unsaved configuration.</summary>
    public Task TestAsync(string factoryId, TestConnectorRequest request, CancellationToken ct = default) =>
        _api.SendWithoutAnswerAsync(HttpMethod.Post, Route.To($"api/connectors/{factoryId}/test"), request, ct);
}
