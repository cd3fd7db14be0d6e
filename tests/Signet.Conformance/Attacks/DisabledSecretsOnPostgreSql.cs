namespace Signet.Conformance.Attacks;

public sealed class DisabledSecretsOnPostgreSql(OnPostgreSql fixture) : DisabledSecretTests(fixture);
