using Signet.Identity.Users;

namespace Signet.Identity.Tests.Users;

/// <summary>security.md 1.4, attack class C.</summary>
public sealed class NormalizationTests
{
    [Theory]
    [InlineData("Alice@Example.COM", "alice@example.com")]
    [InlineData(" alice@example.com ", "alice@example.com")]
    [InlineData("ａｌｉｃｅ@example.com", "alice@example.com")]
    [InlineData("alice@ＥＸＡＭＰＬＥ.com", "alice@example.com")]
    [InlineData("alice@bücher.example", "alice@xn--bcher-kva.example")]
    [InlineData("alice@BÜCHER.example", "alice@xn--bcher-kva.example")]
    [InlineData("alice@example.com.", "alice@example.com")]
    public void C_spellings_of_one_address_compare_equal(string spelling, string canonical) =>
        Assert.Equal(canonical, Normalization.Email(spelling));

    [Theory]
    [InlineData("alice+tag@example.com")]
    [InlineData("a.lice@example.com")]
    [InlineData("аlice@example.com")]
    public void C_another_mailbox_stays_another_mailbox(string address) =>
        Assert.NotEqual("alice@example.com", Normalization.Email(address));

    [Theory]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a@..")]
    [InlineData("no-at-sign")]
    public void What_is_no_address_normalises_without_failing(string text) => Assert.NotNull(Normalization.Email(text));

    [Fact]
    public void Usernames_fold_case_and_compatibility_forms() => Assert.Equal("alice", Normalization.Username("ＡLICE"));
}
