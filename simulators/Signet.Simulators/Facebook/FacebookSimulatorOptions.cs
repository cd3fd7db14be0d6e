namespace Signet.Simulators.Facebook;

/// <summary>Apps, people and lifetimes of a simulator.</summary>
public sealed class FacebookSimulatorOptions
{
    public List<FacebookApp> Apps { get; } = [new("1002003004005006", "0123456789abcdef0123456789abcdef", "Bookstore")];

    public List<FacebookUser> Users { get; } =
    [
        new("10160000000000001", "Somchai Jaidee", "somchai@example.com") { Login = "somchai", Note = "Has an e-mail address" },
        new("10160000000000002", "Maria Nilsen", null) { Login = "maria", Note = "Has no e-mail address" },
        new("10160000000000003", "Alex Rivera", "alex@example.com") { Login = "alex", Note = "E-mail address of an existing account (make one with alex@example.com)" },
        new("10160000000000004", "Ploy Srisuk", "ploy@example.com") { Login = "ploy", Note = "A second person with an e-mail address" },
    ];

    public TimeSpan CodeLifetime { get; set; } = TimeSpan.FromMinutes(10);

    public TimeSpan ShortTokenLifetime { get; set; } = TimeSpan.FromHours(1.5);

    public TimeSpan LongTokenLifetime { get; set; } = TimeSpan.FromDays(60);

    public TimeProvider Time { get; set; } = TimeProvider.System;
}
