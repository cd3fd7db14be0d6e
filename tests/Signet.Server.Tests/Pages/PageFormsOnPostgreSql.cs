
namespace Signet.Server.Tests.Pages;

public sealed class PageFormsOnPostgreSql(OnPostgreSql fixture) : PageFormsTests(fixture);
