using Microsoft.AspNetCore.Http;

namespace Signet.Identity.Http.Validation;

/// <summary>A bound part of a request that may have been refused. The edge filter answers the first refusal.</summary>
internal interface IRequestPart
{
    /// <summary>Parts are judged in this order: pagination, query, body (management.md 3.3, 4.1).</summary>
    int Order { get; }

    IResult? Refusal { get; }
}
