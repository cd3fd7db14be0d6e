using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Signet.Identity;

namespace Signet.Persistence.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model; nothing connects.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SignetDb>
{
    public SignetDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<SignetDb>()
            .UseSqlite("Data Source=design.db", sqlite => sqlite.MigrationsAssembly(typeof(DesignTimeFactory).Assembly.GetName().Name))
            .Options);
}
