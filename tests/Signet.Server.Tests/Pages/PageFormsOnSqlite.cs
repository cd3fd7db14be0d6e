
namespace Signet.Server.Tests.Pages;

public sealed class PageFormsOnSqlite(OnSqlite fixture) : PageFormsTests(fixture);
