using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Signet.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_centers",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    webauthn_related_origins = table.Column<string>(type: "text", nullable: false),
                    delete_account_uri = table.Column<string>(type: "text", nullable: true),
                    custom_css = table.Column<string>(type: "text", nullable: true),
                    profile_fields = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_centers", x => x.tenant_id);
                });

            migrationBuilder.CreateTable(
                name: "applications",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    oidc_client_metadata = table.Column<string>(type: "text", nullable: false),
                    custom_client_metadata = table.Column<string>(type: "text", nullable: false),
                    protected_app_metadata = table.Column<string>(type: "text", nullable: true),
                    custom_data = table.Column<string>(type: "text", nullable: false),
                    is_third_party = table.Column<bool>(type: "boolean", nullable: false),
                    app_level_access_control_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "audit_logs",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: true),
                    application_id = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_logs", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "connectors",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    connector_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    sync_profile = table.Column<bool>(type: "boolean", nullable: false),
                    enable_token_storage = table.Column<bool>(type: "boolean", nullable: false),
                    sealed_config = table.Column<byte[]>(type: "bytea", nullable: false),
                    metadata = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_connectors", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "cookie_keys",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    sealed_value = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cookie_keys", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "daily_active_users",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    day = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_daily_active_users", x => new { x.tenant_id, x.day, x.user_id });
                });

            migrationBuilder.CreateTable(
                name: "organization_roles",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    description = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_roles", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organization_scopes",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    description = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_scopes", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    description = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    custom_data = table.Column<string>(type: "text", nullable: false),
                    is_mfa_required = table.Column<bool>(type: "boolean", nullable: false),
                    color = table.Column<string>(type: "text", nullable: false),
                    branding = table.Column<string>(type: "text", nullable: false),
                    custom_css = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organizations", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<long>(type: "bigint", nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "resources",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    indicator = table.Column<string>(type: "text", nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    access_token_ttl = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_resources", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    description = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roles", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "sentinel_activity",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<string>(type: "text", nullable: false),
                    identifier = table.Column<string>(type: "text", nullable: false),
                    pool = table.Column<int>(type: "integer", nullable: false),
                    blocked_until = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sentinel_activity", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "sign_in_experiences",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    settings = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_experiences", x => x.tenant_id);
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    algorithm = table.Column<string>(type: "text", nullable: false),
                    sealed_private_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    status = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    effective_at = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signing_keys", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "tenant_configs",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenant_configs", x => new { x.tenant_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "tenants",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    tag = table.Column<string>(type: "text", nullable: false),
                    is_suspended = table.Column<bool>(type: "boolean", nullable: false),
                    sealed_data_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    username = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    primary_email = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    primary_phone = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    avatar = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    normalized_username = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    custom_data = table.Column<string>(type: "text", nullable: false),
                    profile = table.Column<string>(type: "text", nullable: false),
                    sign_in_preferences = table.Column<string>(type: "text", nullable: false),
                    mfa_verifications = table.Column<string>(type: "text", nullable: false),
                    password_digest = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    password_algorithm = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    password_updated_at = table.Column<long>(type: "bigint", nullable: true),
                    is_password_expired = table.Column<bool>(type: "boolean", nullable: false),
                    is_suspended = table.Column<bool>(type: "boolean", nullable: false),
                    application_id = table.Column<string>(type: "text", nullable: true),
                    last_sign_in_at = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "application_access_rules",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    subject_id = table.Column<string>(type: "text", nullable: false),
                    organization_role_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_access_rules", x => new { x.tenant_id, x.application_id, x.kind, x.subject_id, x.organization_role_id });
                    table.ForeignKey(
                        name: "FK_application_access_rules_applications_tenant_id_application~",
                        columns: x => new { x.tenant_id, x.application_id },
                        principalTable: "applications",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "application_secrets",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    sealed_value = table.Column<byte[]>(type: "bytea", nullable: false),
                    is_legacy = table.Column<bool>(type: "boolean", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_secrets", x => new { x.tenant_id, x.application_id, x.name });
                    table.ForeignKey(
                        name: "FK_application_secrets_applications_tenant_id_application_id",
                        columns: x => new { x.tenant_id, x.application_id },
                        principalTable: "applications",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "application_sign_in_experiences",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    color = table.Column<string>(type: "text", nullable: false),
                    branding = table.Column<string>(type: "text", nullable: false),
                    custom_css = table.Column<string>(type: "text", nullable: true),
                    terms_of_use_uri = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    privacy_policy_uri = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: true),
                    display_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_sign_in_experiences", x => new { x.tenant_id, x.application_id });
                    table.ForeignKey(
                        name: "FK_application_sign_in_experiences_applications_tenant_id_appl~",
                        columns: x => new { x.tenant_id, x.application_id },
                        principalTable: "applications",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent_user_scopes",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    user_scope = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_user_scopes", x => new { x.tenant_id, x.application_id, x.user_scope });
                    table.ForeignKey(
                        name: "FK_consent_user_scopes_applications_tenant_id_application_id",
                        columns: x => new { x.tenant_id, x.application_id },
                        principalTable: "applications",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent_organization_scopes",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    organization_scope_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_organization_scopes", x => new { x.tenant_id, x.application_id, x.organization_scope_id });
                    table.ForeignKey(
                        name: "FK_consent_organization_scopes_applications_tenant_id_applicat~",
                        columns: x => new { x.tenant_id, x.application_id },
                        principalTable: "applications",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_consent_organization_scopes_organization_scopes_tenant_id_o~",
                        columns: x => new { x.tenant_id, x.organization_scope_id },
                        principalTable: "organization_scopes",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_role_scopes",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    organization_role_id = table.Column<string>(type: "text", nullable: false),
                    organization_scope_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_role_scopes", x => new { x.tenant_id, x.organization_role_id, x.organization_scope_id });
                    table.ForeignKey(
                        name: "FK_organization_role_scopes_organization_roles_tenant_id_organ~",
                        columns: x => new { x.tenant_id, x.organization_role_id },
                        principalTable: "organization_roles",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organization_role_scopes_organization_scopes_tenant_id_orga~",
                        columns: x => new { x.tenant_id, x.organization_scope_id },
                        principalTable: "organization_scopes",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_applications",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    organization_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_applications", x => new { x.tenant_id, x.organization_id, x.application_id });
                    table.ForeignKey(
                        name: "FK_organization_applications_applications_tenant_id_applicatio~",
                        columns: x => new { x.tenant_id, x.application_id },
                        principalTable: "applications",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organization_applications_organizations_tenant_id_organizat~",
                        columns: x => new { x.tenant_id, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scopes",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    resource_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scopes", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_scopes_resources_tenant_id_resource_id",
                        columns: x => new { x.tenant_id, x.resource_id },
                        principalTable: "resources",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "application_roles",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    role_id = table.Column<string>(type: "character varying(21)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_roles", x => new { x.tenant_id, x.application_id, x.role_id });
                    table.ForeignKey(
                        name: "FK_application_roles_applications_tenant_id_application_id",
                        columns: x => new { x.tenant_id, x.application_id },
                        principalTable: "applications",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_application_roles_roles_tenant_id_role_id",
                        columns: x => new { x.tenant_id, x.role_id },
                        principalTable: "roles",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    client_id = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    grant_id = table.Column<string>(type: "text", nullable: true),
                    scope = table.Column<string>(type: "text", nullable: false),
                    grant_type = table.Column<string>(type: "text", nullable: false),
                    session_uid = table.Column<string>(type: "text", nullable: true),
                    expires_with_session = table.Column<bool>(type: "boolean", nullable: false),
                    sid = table.Column<string>(type: "text", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true),
                    issued_at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_tokens", x => new { x.tenant_id, x.hash });
                    table.ForeignKey(
                        name: "FK_access_tokens_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "impersonation_tokens",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    context = table.Column<string>(type: "text", nullable: true),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    consumed_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_impersonation_tokens", x => new { x.tenant_id, x.hash });
                    table.ForeignKey(
                        name: "FK_impersonation_tokens_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "oidc_grants",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    client_id = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oidc_grants", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_oidc_grants_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "oidc_sessions",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    uid = table.Column<string>(type: "text", nullable: false),
                    id_hash = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    login_at = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    last_submission = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oidc_sessions", x => new { x.tenant_id, x.uid });
                    table.ForeignKey(
                        name: "FK_oidc_sessions_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_users",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    organization_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_users", x => new { x.tenant_id, x.organization_id, x.user_id });
                    table.ForeignKey(
                        name: "FK_organization_users_organizations_tenant_id_organization_id",
                        columns: x => new { x.tenant_id, x.organization_id },
                        principalTable: "organizations",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organization_users_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "personal_access_tokens",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    sealed_value = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_personal_access_tokens", x => new { x.tenant_id, x.user_id, x.name });
                    table.ForeignKey(
                        name: "FK_personal_access_tokens_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "refresh_tokens",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    client_id = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    grant_id = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    resources = table.Column<string>(type: "text", nullable: false),
                    grant_type = table.Column<string>(type: "text", nullable: false),
                    session_uid = table.Column<string>(type: "text", nullable: true),
                    expires_with_session = table.Column<bool>(type: "boolean", nullable: false),
                    sid = table.Column<string>(type: "text", nullable: true),
                    nonce = table.Column<string>(type: "text", nullable: true),
                    auth_time = table.Column<long>(type: "bigint", nullable: true),
                    chain_started_at = table.Column<long>(type: "bigint", nullable: false),
                    issued_at = table.Column<long>(type: "bigint", nullable: false),
                    expires_at = table.Column<long>(type: "bigint", nullable: false),
                    consumed_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_refresh_tokens", x => new { x.tenant_id, x.hash });
                    table.ForeignKey(
                        name: "FK_refresh_tokens_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_identities",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    target = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    identity_id = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    details = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_identities", x => new { x.tenant_id, x.user_id, x.target });
                    table.ForeignKey(
                        name: "FK_user_identities_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_roles",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    role_id = table.Column<string>(type: "character varying(21)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_roles", x => new { x.tenant_id, x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "FK_user_roles_roles_tenant_id_role_id",
                        columns: x => new { x.tenant_id, x.role_id },
                        principalTable: "roles",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_user_roles_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vault_secrets",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    connector_id = table.Column<string>(type: "text", nullable: false),
                    target = table.Column<string>(type: "text", nullable: false),
                    identity_id = table.Column<string>(type: "text", nullable: false),
                    encrypted_dek = table.Column<byte[]>(type: "bytea", nullable: false),
                    iv = table.Column<byte[]>(type: "bytea", nullable: false),
                    auth_tag = table.Column<byte[]>(type: "bytea", nullable: false),
                    ciphertext = table.Column<byte[]>(type: "bytea", nullable: false),
                    metadata = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    updated_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_secrets", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_vault_secrets_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_application_roles",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    organization_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    organization_role_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_application_roles", x => new { x.tenant_id, x.organization_id, x.application_id, x.organization_role_id });
                    table.ForeignKey(
                        name: "FK_organization_application_roles_organization_applications_te~",
                        columns: x => new { x.tenant_id, x.organization_id, x.application_id },
                        principalTable: "organization_applications",
                        principalColumns: new[] { "tenant_id", "organization_id", "application_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organization_application_roles_organization_roles_tenant_id~",
                        columns: x => new { x.tenant_id, x.organization_role_id },
                        principalTable: "organization_roles",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent_organization_resource_scopes",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    scope_id = table.Column<string>(type: "character varying(21)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_organization_resource_scopes", x => new { x.tenant_id, x.application_id, x.scope_id });
                    table.ForeignKey(
                        name: "FK_consent_organization_resource_scopes_applications_tenant_id~",
                        columns: x => new { x.tenant_id, x.application_id },
                        principalTable: "applications",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_consent_organization_resource_scopes_scopes_tenant_id_scope~",
                        columns: x => new { x.tenant_id, x.scope_id },
                        principalTable: "scopes",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent_resource_scopes",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    scope_id = table.Column<string>(type: "character varying(21)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_resource_scopes", x => new { x.tenant_id, x.application_id, x.scope_id });
                    table.ForeignKey(
                        name: "FK_consent_resource_scopes_applications_tenant_id_application_~",
                        columns: x => new { x.tenant_id, x.application_id },
                        principalTable: "applications",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_consent_resource_scopes_scopes_tenant_id_scope_id",
                        columns: x => new { x.tenant_id, x.scope_id },
                        principalTable: "scopes",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_role_resource_scopes",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    organization_role_id = table.Column<string>(type: "text", nullable: false),
                    scope_id = table.Column<string>(type: "character varying(21)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_role_resource_scopes", x => new { x.tenant_id, x.organization_role_id, x.scope_id });
                    table.ForeignKey(
                        name: "FK_organization_role_resource_scopes_organization_roles_tenant~",
                        columns: x => new { x.tenant_id, x.organization_role_id },
                        principalTable: "organization_roles",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organization_role_resource_scopes_scopes_tenant_id_scope_id",
                        columns: x => new { x.tenant_id, x.scope_id },
                        principalTable: "scopes",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_scopes",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    role_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    scope_id = table.Column<string>(type: "character varying(21)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_role_scopes", x => new { x.tenant_id, x.role_id, x.scope_id });
                    table.ForeignKey(
                        name: "FK_role_scopes_roles_tenant_id_role_id",
                        columns: x => new { x.tenant_id, x.role_id },
                        principalTable: "roles",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_role_scopes_scopes_tenant_id_scope_id",
                        columns: x => new { x.tenant_id, x.scope_id },
                        principalTable: "scopes",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "oidc_session_authorizations",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    session_uid = table.Column<string>(type: "text", nullable: false),
                    client_id = table.Column<string>(type: "text", nullable: false),
                    sid = table.Column<string>(type: "text", nullable: true),
                    grant_id = table.Column<string>(type: "text", nullable: true),
                    persists_logout = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_oidc_session_authorizations", x => new { x.tenant_id, x.session_uid, x.client_id });
                    table.ForeignKey(
                        name: "FK_oidc_session_authorizations_oidc_sessions_tenant_id_session~",
                        columns: x => new { x.tenant_id, x.session_uid },
                        principalTable: "oidc_sessions",
                        principalColumns: new[] { "tenant_id", "uid" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consented_organizations",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    application_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    organization_id = table.Column<string>(type: "character varying(21)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consented_organizations", x => new { x.tenant_id, x.application_id, x.user_id, x.organization_id });
                    table.ForeignKey(
                        name: "FK_consented_organizations_applications_tenant_id_application_~",
                        columns: x => new { x.tenant_id, x.application_id },
                        principalTable: "applications",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_consented_organizations_organization_users_tenant_id_organi~",
                        columns: x => new { x.tenant_id, x.organization_id, x.user_id },
                        principalTable: "organization_users",
                        principalColumns: new[] { "tenant_id", "organization_id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_consented_organizations_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_user_roles",
                columns: table => new
                {
                    tenant_id = table.Column<string>(type: "character varying(21)", maxLength: 21, nullable: false),
                    organization_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    user_id = table.Column<string>(type: "character varying(21)", nullable: false),
                    organization_role_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organization_user_roles", x => new { x.tenant_id, x.organization_id, x.user_id, x.organization_role_id });
                    table.ForeignKey(
                        name: "FK_organization_user_roles_organization_roles_tenant_id_organi~",
                        columns: x => new { x.tenant_id, x.organization_role_id },
                        principalTable: "organization_roles",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_organization_user_roles_organization_users_tenant_id_organi~",
                        columns: x => new { x.tenant_id, x.organization_id, x.user_id },
                        principalTable: "organization_users",
                        principalColumns: new[] { "tenant_id", "organization_id", "user_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_access_tokens_expires_at",
                table: "access_tokens",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_access_tokens_tenant_id_grant_id",
                table: "access_tokens",
                columns: new[] { "tenant_id", "grant_id" });

            migrationBuilder.CreateIndex(
                name: "IX_access_tokens_tenant_id_user_id",
                table: "access_tokens",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_application_access_rules_tenant_id_subject_id",
                table: "application_access_rules",
                columns: new[] { "tenant_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "IX_application_roles_tenant_id_role_id",
                table: "application_roles",
                columns: new[] { "tenant_id", "role_id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_tenant_id_created_at",
                table: "applications",
                columns: new[] { "tenant_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_logs_tenant_id_application_id_created_at",
                table: "audit_logs",
                columns: new[] { "tenant_id", "application_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_logs_tenant_id_created_at",
                table: "audit_logs",
                columns: new[] { "tenant_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_logs_tenant_id_key_created_at",
                table: "audit_logs",
                columns: new[] { "tenant_id", "key", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_logs_tenant_id_user_id_created_at",
                table: "audit_logs",
                columns: new[] { "tenant_id", "user_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_organization_resource_scopes_tenant_id_scope_id",
                table: "consent_organization_resource_scopes",
                columns: new[] { "tenant_id", "scope_id" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_organization_scopes_tenant_id_organization_scope_id",
                table: "consent_organization_scopes",
                columns: new[] { "tenant_id", "organization_scope_id" });

            migrationBuilder.CreateIndex(
                name: "IX_consent_resource_scopes_tenant_id_scope_id",
                table: "consent_resource_scopes",
                columns: new[] { "tenant_id", "scope_id" });

            migrationBuilder.CreateIndex(
                name: "IX_consented_organizations_tenant_id_organization_id_user_id",
                table: "consented_organizations",
                columns: new[] { "tenant_id", "organization_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_consented_organizations_tenant_id_user_id",
                table: "consented_organizations",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_impersonation_tokens_tenant_id_user_id",
                table: "impersonation_tokens",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_oidc_grants_expires_at",
                table: "oidc_grants",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_oidc_grants_tenant_id_user_id_client_id",
                table: "oidc_grants",
                columns: new[] { "tenant_id", "user_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "IX_oidc_session_authorizations_tenant_id_grant_id",
                table: "oidc_session_authorizations",
                columns: new[] { "tenant_id", "grant_id" });

            migrationBuilder.CreateIndex(
                name: "IX_oidc_sessions_expires_at",
                table: "oidc_sessions",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_oidc_sessions_tenant_id_id_hash",
                table: "oidc_sessions",
                columns: new[] { "tenant_id", "id_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_oidc_sessions_tenant_id_user_id",
                table: "oidc_sessions",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_application_roles_tenant_id_application_id",
                table: "organization_application_roles",
                columns: new[] { "tenant_id", "application_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_application_roles_tenant_id_organization_role_~",
                table: "organization_application_roles",
                columns: new[] { "tenant_id", "organization_role_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_applications_tenant_id_application_id",
                table: "organization_applications",
                columns: new[] { "tenant_id", "application_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_role_resource_scopes_tenant_id_scope_id",
                table: "organization_role_resource_scopes",
                columns: new[] { "tenant_id", "scope_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_role_scopes_tenant_id_organization_scope_id",
                table: "organization_role_scopes",
                columns: new[] { "tenant_id", "organization_scope_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_roles_tenant_id_name",
                table: "organization_roles",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organization_scopes_tenant_id_name",
                table: "organization_scopes",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_organization_user_roles_tenant_id_organization_role_id",
                table: "organization_user_roles",
                columns: new[] { "tenant_id", "organization_role_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_user_roles_tenant_id_user_id",
                table: "organization_user_roles",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organization_users_tenant_id_user_id",
                table: "organization_users",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_organizations_tenant_id_created_at",
                table: "organizations",
                columns: new[] { "tenant_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_tenant_id_finished_at_next_attempt_at",
                table: "outbox",
                columns: new[] { "tenant_id", "finished_at", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "IX_personal_access_tokens_tenant_id_hash",
                table: "personal_access_tokens",
                columns: new[] { "tenant_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_refresh_tokens_expires_at",
                table: "refresh_tokens",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_refresh_tokens_tenant_id_grant_id",
                table: "refresh_tokens",
                columns: new[] { "tenant_id", "grant_id" });

            migrationBuilder.CreateIndex(
                name: "IX_refresh_tokens_tenant_id_user_id",
                table: "refresh_tokens",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "IX_resources_tenant_id_indicator",
                table: "resources",
                columns: new[] { "tenant_id", "indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_role_scopes_tenant_id_scope_id",
                table: "role_scopes",
                columns: new[] { "tenant_id", "scope_id" });

            migrationBuilder.CreateIndex(
                name: "IX_roles_tenant_id_name",
                table: "roles",
                columns: new[] { "tenant_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scopes_tenant_id_resource_id_name",
                table: "scopes",
                columns: new[] { "tenant_id", "resource_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_sentinel_activity_created_at",
                table: "sentinel_activity",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_sentinel_activity_tenant_id_identifier_created_at",
                table: "sentinel_activity",
                columns: new[] { "tenant_id", "identifier", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_sentinel_activity_tenant_id_target_pool_created_at",
                table: "sentinel_activity",
                columns: new[] { "tenant_id", "target", "pool", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_user_identities_tenant_id_target_identity_id",
                table: "user_identities",
                columns: new[] { "tenant_id", "target", "identity_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_user_roles_tenant_id_role_id",
                table: "user_roles",
                columns: new[] { "tenant_id", "role_id" });

            migrationBuilder.CreateIndex(
                name: "IX_users_tenant_id_created_at",
                table: "users",
                columns: new[] { "tenant_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_users_tenant_id_normalized_email",
                table: "users",
                columns: new[] { "tenant_id", "normalized_email" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_tenant_id_normalized_username",
                table: "users",
                columns: new[] { "tenant_id", "normalized_username" });

            migrationBuilder.CreateIndex(
                name: "IX_users_tenant_id_primary_phone",
                table: "users",
                columns: new[] { "tenant_id", "primary_phone" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_users_tenant_id_username",
                table: "users",
                columns: new[] { "tenant_id", "username" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_secrets_tenant_id_connector_id",
                table: "vault_secrets",
                columns: new[] { "tenant_id", "connector_id" });

            migrationBuilder.CreateIndex(
                name: "IX_vault_secrets_tenant_id_target_identity_id",
                table: "vault_secrets",
                columns: new[] { "tenant_id", "target", "identity_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_secrets_tenant_id_user_id",
                table: "vault_secrets",
                columns: new[] { "tenant_id", "user_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "account_centers");

            migrationBuilder.DropTable(
                name: "application_access_rules");

            migrationBuilder.DropTable(
                name: "application_roles");

            migrationBuilder.DropTable(
                name: "application_secrets");

            migrationBuilder.DropTable(
                name: "application_sign_in_experiences");

            migrationBuilder.DropTable(
                name: "audit_logs");

            migrationBuilder.DropTable(
                name: "connectors");

            migrationBuilder.DropTable(
                name: "consent_organization_resource_scopes");

            migrationBuilder.DropTable(
                name: "consent_organization_scopes");

            migrationBuilder.DropTable(
                name: "consent_resource_scopes");

            migrationBuilder.DropTable(
                name: "consent_user_scopes");

            migrationBuilder.DropTable(
                name: "consented_organizations");

            migrationBuilder.DropTable(
                name: "cookie_keys");

            migrationBuilder.DropTable(
                name: "daily_active_users");

            migrationBuilder.DropTable(
                name: "impersonation_tokens");

            migrationBuilder.DropTable(
                name: "oidc_grants");

            migrationBuilder.DropTable(
                name: "oidc_session_authorizations");

            migrationBuilder.DropTable(
                name: "organization_application_roles");

            migrationBuilder.DropTable(
                name: "organization_role_resource_scopes");

            migrationBuilder.DropTable(
                name: "organization_role_scopes");

            migrationBuilder.DropTable(
                name: "organization_user_roles");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "personal_access_tokens");

            migrationBuilder.DropTable(
                name: "refresh_tokens");

            migrationBuilder.DropTable(
                name: "role_scopes");

            migrationBuilder.DropTable(
                name: "sentinel_activity");

            migrationBuilder.DropTable(
                name: "sign_in_experiences");

            migrationBuilder.DropTable(
                name: "signing_keys");

            migrationBuilder.DropTable(
                name: "tenant_configs");

            migrationBuilder.DropTable(
                name: "tenants");

            migrationBuilder.DropTable(
                name: "user_identities");

            migrationBuilder.DropTable(
                name: "user_roles");

            migrationBuilder.DropTable(
                name: "vault_secrets");

            migrationBuilder.DropTable(
                name: "oidc_sessions");

            migrationBuilder.DropTable(
                name: "organization_applications");

            migrationBuilder.DropTable(
                name: "organization_scopes");

            migrationBuilder.DropTable(
                name: "organization_roles");

            migrationBuilder.DropTable(
                name: "organization_users");

            migrationBuilder.DropTable(
                name: "scopes");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "applications");

            migrationBuilder.DropTable(
                name: "organizations");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "resources");
        }
    }
}
