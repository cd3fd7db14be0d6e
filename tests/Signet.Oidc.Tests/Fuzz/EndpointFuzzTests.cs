using System.Text;
using CsCheck;
using Signet.Oidc.Tests.Host;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>The endpoints as a whole, over HTTP as bytes.</summary>
public sealed class EndpointFuzzTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_request_gets_an_answer_of_the_contract(bool acceptsDpop)
    {
        await using var host = await OidcHost.StartAsync();
        host.Tenant.AcceptsDpop = acceptsDpop;
        using var values = new LiveValues(host);

        await TroubleRequests.Any.HoldsAsync(async request =>
        {
            var answer = await RawAnswer.ToAsync(host.Address, request.Write(await values.ForAsync(request)), TimeSpan.FromSeconds(8));

            ProperAnswer.AssertProper(request, answer, host.Tenant.Issuer);
        });
    }

    [Fact]
    public async Task Bytes_that_are_no_http_do_no_harm()
    {
        await using var host = await OidcHost.StartAsync();

        await TroubleRequests.Any.SelectMany(request => Trouble.Mutate(request.ToString())).Array[1, 40].HoldsAsync(async texts =>
        {
            // Many at a time, because the server waits for what a broken request does not send.
            var answers = await Task.WhenAll(texts.Select(text => RawAnswer.ToAsync(host.Address, Encoding.Latin1.GetBytes(text), TimeSpan.FromMilliseconds(100))));

            // 501 and 505 are the web server's own words for HTTP it does not speak.
            Assert.All(answers.Zip(texts), pair => Assert.True(pair.First.Status is < 500 or 501 or 505, pair.First.Status + " for " + pair.Second));
        });
    }
}
