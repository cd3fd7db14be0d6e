using Signet.Simulators.Facebook;

// dotnet run --project simulators/Signet.Simulators -- --port 3010 [--app-id ID --app-secret SECRET --redirect-uri URI[,URI...]]
var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
var options = new FacebookSimulatorOptions();
var app = options.Apps[0];
app = app with { Id = settings["app-id"] ?? app.Id, Secret = settings["app-secret"] ?? app.Secret };
app.RedirectUris.AddRange((settings["redirect-uri"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
options.Apps[0] = app;

await using var simulator = await FacebookSimulator.StartAsync(options, settings.GetValue("port", 3010));
Console.WriteLine($"""
    Facebook simulator on {simulator.BaseUri}
      App ID      {app.Id}
      App secret  {app.Secret}
    Register redirect URIs and see the test users at {simulator.BaseUri}/
    Point a Signet server at it with
      Signet__Facebook__DialogBaseUri={simulator.BaseUri} Signet__Facebook__GraphBaseUri={simulator.BaseUri}
    """);
await simulator.WaitForShutdownAsync();
