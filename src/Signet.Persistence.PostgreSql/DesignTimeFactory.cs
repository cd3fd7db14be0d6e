using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Signet.Identity;

namespace Signet.Persistence.PostgreSql;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model; nothing connects.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SignetDb>
{
    public SignetDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SignetDb>()
            .UseNpgsql("Host=design", npgsql => npgsql.MigrationsAssembly(typeof(DesignTimeFactory).Assembly.GetName().Name))
            .Options);
}
