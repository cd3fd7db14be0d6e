namespace Signet.Browser.Tests.Console;

/// <summary>The tests that share the server's first administrator.</summary>
[CollectionDefinition]
public sealed class SharedConsole : ICollectionFixture<SignedInAdmin>;
