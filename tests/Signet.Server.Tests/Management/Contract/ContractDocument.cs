using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Management.Contract;

/// <summary>The OpenAPI contract of the Management API, which lies beside the repository in <c>shared/contract</c>.</summary>
public sealed class ContractDocument
{
    private static readonly string[] _methods = ["get", "post", "put", "patch", "delete"];

    private static readonly Lazy<ContractDocument?> _loaded = new(Load);

    private readonly List<ContractOperation> _operations = [];

    private ContractDocument(JsonObject document)
    {
        Components = document["components"]!["schemas"]!.AsObject();
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in methods!.AsObject().Where(entry => _methods.Contains(entry.Key)))
            {
                _operations.Add(new ContractOperation(method.ToUpperInvariant(), path, operation!.AsObject()));
            }
        }
    }

    public JsonObject Components { get; }

    public IReadOnlyList<ContractOperation> Operations => _operations;

    /// <summary>Null where the contract does not lie beside the repository.</summary>
    public static ContractDocument? Loaded => _loaded.Value;

    public static ContractDocument Required
    {
        get
        {
            Assert.SkipWhen(Loaded is null, "shared/contract/management.openapi.json is not beside the repository.");
            return Loaded!;
        }
    }

    /// <summary>The operation behind a called path; literal segments win over parameters.</summary>
    public ContractOperation? Find(string method, string path) => _operations
        .Where(operation => operation.Method == method && operation.Matches(path))
        .MinBy(operation => operation.Parameters);

    private static ContractDocument? Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "contract", "management.openapi.json");
            if (File.Exists(file))
            {
                return new ContractDocument(JsonNode.Parse(File.ReadAllText(file))!.AsObject());
            }
        }

        return null;
    }
}
