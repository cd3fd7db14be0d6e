using Signet.Identity.Credentials;

namespace Signet.Identity.Tests.Credentials;

/// <summary>management.md 9.4. The vectors come from other implementations of each algorithm.</summary>
public sealed class PasswordHasherTests : IDisposable
{
    private readonly HashScheduler _scheduler = new();
    private readonly PasswordHasher _hasher;

    public PasswordHasherTests() => _hasher = new(_scheduler);

    public void Dispose() => _scheduler.Dispose();

    [Fact]
    public async Task A_new_digest_is_Argon2id_with_the_contracts_cost_and_verifies()
    {
        var digest = await _hasher.HashAsync("correct horse", CancellationToken.None);

        Assert.StartsWith("$argon2id$v=19$m=8192,t=8,p=1$", digest, StringComparison.Ordinal);
        Assert.Equal(PasswordVerification.Correct, await VerifyAsync(digest, PasswordAlgorithms.Argon2id, "correct horse"));
        Assert.Equal(PasswordVerification.Wrong, await VerifyAsync(digest, PasswordAlgorithms.Argon2id, "correct horsf"));
    }

    [Fact]
    public async Task Two_digests_of_one_password_differ() => Assert.NotEqual(
        await _hasher.HashAsync("same", CancellationToken.None), await _hasher.HashAsync("same", CancellationToken.None));

    [Fact]
    public async Task The_contracts_Argon2i_digest_verifies_and_is_kept() => Assert.Equal(
        PasswordVerification.Correct,
        await VerifyAsync("$argon2i$v=19$m=8192,t=8,p=1$c29tZXNhbHQ$TK2/CgRmlk3Bee56fXIL4NPV9Ze/EceTbhMMZsLd5dw", PasswordAlgorithms.Argon2i, "password"));

    [Theory]
    [InlineData(PasswordAlgorithms.Argon2d, "$argon2d$v=19$m=1024,t=2,p=1$c29tZXNhbHQ$7WlpgAteZBAUBN8fsClBmqjAK0wlZUrln2Vai1gUJKs")]
    [InlineData(PasswordAlgorithms.Md5, "5f4dcc3b5aa765d61d8327deb882cf99")]
    [InlineData(PasswordAlgorithms.Sha1, "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8")]
    [InlineData(PasswordAlgorithms.Sha256, "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8")]
    [InlineData(PasswordAlgorithms.Legacy, """["ripemd160",["@"],"2c08e8f5884750a7b99f6f2f342fc638db25ff31"]""")]
    [InlineData(PasswordAlgorithms.Legacy, """["sha512",["salt","@","pepper"],"efe1fb22ecb6b4bb369f2a4cfefe6df31e3c78eb896f78e504ac70fad6921e8ea65d95053d74365916725cab14924a5cff0dae909632a95000cf3aaedd7ecd98"]""")]
    [InlineData(PasswordAlgorithms.Legacy, """["pbkdf2",["hex:00ff","1000","32","sha512","@"],"d7e801412874953d3f5530ef68a65d975002474a7ab2e2600687fc02e4313e83"]""")]
    public async Task An_imported_digest_verifies_once_and_asks_to_be_replaced(string algorithm, string digest)
    {
        Assert.Equal(PasswordVerification.CorrectNeedsRehash, await VerifyAsync(digest, algorithm, "password"));
        Assert.Equal(PasswordVerification.Wrong, await VerifyAsync(digest, algorithm, "Password"));
    }

    [Fact]
    public async Task A_bcrypt_digest_verifies() => Assert.Equal(
        PasswordVerification.CorrectNeedsRehash,
        await VerifyAsync("$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i", PasswordAlgorithms.Bcrypt, "abc"));

    [Fact]
    public async Task A_Firebase_scrypt_digest_verifies()
    {
        const string Digest = """
            ["firebase-scrypt",["42xEC+ixf3L2lw==","jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==","Bw==","8","14","@"],
            "lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ=="]
            """;

        Assert.Equal(PasswordVerification.CorrectNeedsRehash, await VerifyAsync(Digest, PasswordAlgorithms.Legacy, "user1password"));
        Assert.Equal(PasswordVerification.Wrong, await VerifyAsync(Digest, PasswordAlgorithms.Legacy, "user2password"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", PasswordAlgorithms.Argon2id)]
    [InlineData("not a digest", PasswordAlgorithms.Argon2i)]
    [InlineData("not a digest", PasswordAlgorithms.Argon2d)]
    [InlineData("not a digest", PasswordAlgorithms.Bcrypt)]
    [InlineData("{}", PasswordAlgorithms.Legacy)]
    [InlineData("password", "Plain")]
    [InlineData("$argon2d$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$7WlpgAteZBAUBN8fsClBmqjAK0wlZUrln2Vai1gUJKs", PasswordAlgorithms.Argon2d)]
    public async Task A_digest_that_cannot_be_checked_is_a_wrong_password(string? digest, string? algorithm) =>
        Assert.Equal(PasswordVerification.Wrong, await VerifyAsync(digest, algorithm, "password"));

    [Fact]
    public async Task A_password_beyond_the_limit_is_wrong_even_when_its_digest_would_match()
    {
        var longPassword = new string('a', PasswordHasher.MaxLength + 1);
        var digest = await _hasher.HashAsync(longPassword, CancellationToken.None);

        Assert.Equal(PasswordVerification.Wrong, await VerifyAsync(digest, PasswordAlgorithms.Argon2id, longPassword));
    }

    [Fact]
    public async Task M_a_full_hashing_queue_refuses_instead_of_piling_up()
    {
        using var gate = new ManualResetEventSlim();
        using var busy = new CountdownEvent(Environment.ProcessorCount);
        var waiting = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => _scheduler.TryRun(() => busy.Signal() | gate.Wait(TimeSpan.FromMinutes(1)))!).ToList();
        Assert.True(busy.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken), "Not every hashing thread took work.");
        while (_scheduler.TryRun(() => true) is { } accepted)
        {
            waiting.Add(accepted);
            Assert.True(waiting.Count < 10_000, "The queue is not bounded.");
        }

        Assert.Equal(PasswordVerification.Overloaded, await VerifyAsync(null, null, "password"));
        Assert.Null(await _hasher.HashAsync("password", CancellationToken.None));
        gate.Set();
        await Task.WhenAll(waiting);
        Assert.Equal(PasswordVerification.Wrong, await VerifyAsync(null, null, "password"));
    }

    private Task<PasswordVerification> VerifyAsync(string? digest, string? algorithm, string password) =>
        _hasher.VerifyAsync(digest, algorithm, password, CancellationToken.None);
}
