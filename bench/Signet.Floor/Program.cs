using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;

// The least that any server in .NET pays for a token: Kestrel, one ES256 signature over a JWT of the usual size, a small JSON answer.
// No routing, no form, no client, no storage. Signet.Floor PORT
var port = int.Parse(args.Length > 0 ? args[0] : "3021", System.Globalization.CultureInfo.InvariantCulture);
var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Listen(System.Net.IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
});

using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
var header = Base64Url.EncodeToString(Encoding.UTF8.GetBytes("""{"alg":"ES256","typ":"at+jwt","kid":"bench-key-bench-key-bench-key-bench-key-01"}"""));
var app = builder.Build();
app.Run(async context =>
{
    var jti = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
    var claims = $$"""{"jti":"{{jti}}","sub":"bench","iss":"http://localhost:3001/oidc","aud":"https://bench.example/api","client_id":"bench","scope":"all","iat":1700000000,"exp":1700003600}""";
    var input = $"{header}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
    var signature = key.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256);
    var body = Encoding.ASCII.GetBytes($$"""{"access_token":"{{input}}.{{Base64Url.EncodeToString(signature)}}","expires_in":3600,"token_type":"Bearer","scope":"all"}""");
    context.Response.ContentType = "application/json";
    context.Response.ContentLength = body.Length;
    await context.Response.Body.WriteAsync(body, context.RequestAborted);
});
await app.StartAsync();
Console.WriteLine($"ready http://127.0.0.1:{port}");
await app.WaitForShutdownAsync();
