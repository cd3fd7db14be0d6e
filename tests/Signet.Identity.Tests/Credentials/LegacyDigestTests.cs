using Signet.Identity.Credentials;

namespace Signet.Identity.Tests.Credentials;

/// <summary>Import-time checks of management.md 9.4.</summary>
public sealed class LegacyDigestTests
{
    [Theory]
    [InlineData("not json")]
    [InlineData("""["sha256",["@"]]""")]
    [InlineData("""["sha256",["password"],"00"]""")]
    [InlineData("""["sha256","@","00"]""")]
    [InlineData("""["sha256",[1,"@"],"00"]""")]
    [InlineData("""["pbkdf2",["hex:0","1000","32","sha512","@"],"00"]""")]
    [InlineData("""["pbkdf2",["hex:zz","1000","32","sha512","@"],"00"]""")]
    [InlineData("""["pbkdf2",["salt","1000","@"],"00"]""")]
    [InlineData("""["pbkdf2",["salt","999999999","32","sha512","@"],"00"]""")]
    [InlineData("""["firebase-scrypt",["c2FsdA==","a2V5","Bw==","8","40","@"],"00"]""")]
    public void A_malformed_legacy_digest_is_refused_at_import(string digest) =>
        Assert.Equal("password.invalid_legacy_password_format", LegacyDigest.Parse(digest).Error?.Code);

    [Theory]
    [InlineData("""["rot13",["@"],"00"]""")]
    [InlineData("""["pbkdf2",["salt","1000","32","rot13","@"],"00"]""")]
    public void An_unknown_hash_is_refused_at_import(string digest) =>
        Assert.Equal("password.unsupported_legacy_hash_algorithm", LegacyDigest.Parse(digest).Error?.Code);

    [Theory]
    [InlineData("md5")]
    [InlineData("SHA1")]
    [InlineData("sha384")]
    [InlineData("sha3-256")]
    [InlineData("blake2b512")]
    [InlineData("sm3")]
    public void A_hash_that_OpenSSL_knows_is_accepted(string name) => Assert.True(LegacyDigest.Parse($"""["{name}",["@"],"00"]""").IsSuccess);
}
