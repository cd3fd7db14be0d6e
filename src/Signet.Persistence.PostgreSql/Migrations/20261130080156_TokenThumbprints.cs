using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Signet.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class TokenThumbprints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "thumbprint",
                table: "refresh_tokens",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "thumbprint",
                table: "access_tokens",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "thumbprint",
                table: "refresh_tokens");

            migrationBuilder.DropColumn(
                name: "thumbprint",
                table: "access_tokens");
        }
    }
}
