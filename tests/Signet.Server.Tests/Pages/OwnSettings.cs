
namespace Signet.Server.Tests.Pages;

/// <summary>A server whose sign-in experience these tests may change.</summary>
public sealed class OwnSettings() : ServerFixture(postgreSql: false);
