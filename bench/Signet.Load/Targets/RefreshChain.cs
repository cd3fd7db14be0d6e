using System.Text;
using System.Text.Json;
using Signet.Load.Http;

namespace Signet.Load.Targets;

/// <summary>Redeems a refresh token, then the one it got for it, and so on.</summary>
internal sealed class RefreshChain(RawConnection connection, Uri origin, string path, string clientForm, string? basic, string refreshToken)
{
    private string _current = refreshToken;

    public async Task NextAsync()
    {
        var form = $"grant_type=refresh_token&refresh_token={_current}{clientForm}";
        var answer = await connection.SendAsync(RawRequest.Post(origin, path, form, basic));
        answer.Expect(200);
        var next = Read(answer.Body.Span);
        _current = next != _current ? next : throw new InvalidOperationException("The refresh token was not rotated.");
    }

    private static string Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("refresh_token"u8))
            {
                reader.Read();
                return reader.GetString()!;
            }
        }

        throw new InvalidOperationException($"No refresh token in {Encoding.UTF8.GetString(body)}");
    }
}
