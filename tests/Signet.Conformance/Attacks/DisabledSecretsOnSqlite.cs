namespace Signet.Conformance.Attacks;

public sealed class DisabledSecretsOnSqlite(OnSqlite fixture) : DisabledSecretTests(fixture);
