namespace Signet.Identity.Http.Validation;

/// <summary>Tells the OpenAPI document which record describes the query of an endpoint.</summary>
public sealed record QueryMetadata(Type Type);
